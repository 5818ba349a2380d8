import type { ReEvaluation } from '#schemas/machine.ts';

/** What an execution waits for next; `again`: this or another process changed the debt, and it is re-evaluated. */
export type Answer = ReEvaluation | 'again';
