import type { Path } from '#test/builders/crash.ts';

export const PATHS_AFTER: readonly Path[] = [];
