import { type Change, note } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { Effect } from '#schemas/records/debt.ts';

/** A receipt or an apology that may not be sent yet. */
type PostponeCourtesy = Omit<Extract<Effect, { kind: 'sendCourtesy' }>, 'kind'>;

/** Postpones a courtesy to the first instant at which it may be sent. */
export const postponeCourtesy = (_debt: DebtFor<'postponeCourtesy'>, courtesy: PostponeCourtesy): Change =>
  note({ effects: [{ kind: 'sendCourtesy', ...courtesy }] });
