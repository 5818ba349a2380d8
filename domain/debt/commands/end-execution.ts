import { type Change, type LaterEffect, note } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/** An execution that goes on waiting for a closed debt. */
export type EndExecution = Omit<Extract<LaterEffect, { readonly kind: 'endExecution' }>, 'kind'>;

/** Has an execution end that no debt waits on, and that be published, whatever becomes of the process that found it. */
export const endExecution = (_debt: DebtFor<'endExecution'>, execution: EndExecution): Change =>
  note({ effects: [{ kind: 'endExecution', ...execution }] });
