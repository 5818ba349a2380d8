import type { Standing } from '#schemas/machine.ts';

/** What an execution is told to wait for; `again`: the debt changed, by this or by another, and is looked at once more. */
export type Answer = Standing | 'again';
