import type { Path } from '#test/builders/crash.ts';
import { PATHS_AFTER } from './after.ts';
import { PATHS_OF_MACHINES } from './of-machines.ts';
import { PATHS_OF_PEOPLE } from './of-people.ts';

/** What each function does that others rely on. */
export const PATHS: readonly Path[] = [...PATHS_OF_PEOPLE, ...PATHS_OF_MACHINES, ...PATHS_AFTER];
