import { type Change, type LaterEffect, note } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/** An execution that goes on waiting for a closed debt. */
export type EndExecution = Omit<Extract<LaterEffect, { readonly kind: 'endExecution' }>, 'kind'>;

/** Ends an execution that no debt waits on, and publishes that; both happen even if the process that found it dies. */
export const endExecution = (_debt: DebtFor<'endExecution'>, execution: EndExecution): Change =>
  note({ effects: [{ kind: 'endExecution', ...execution }] });
