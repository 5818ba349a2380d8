import { type Change, change } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { lastOf, withLast } from '#domain/debt/last-of.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/**
 * Records that the deadline of the open case passed without an answer, and publishes it once. The debt waits on, because a debtor who
 * disputes a debt is not chased for a late answer of the creditor.
 * @param at when that was found (ISO-8601)
 */
export function markCaseOverdue(debt: DebtFor<'markCaseOverdue'>, at: string): Change {
  const { number, kind, deadline, owner } = lastOf(debt.cases);
  return change({
    set: { cases: withLast(debt.cases, (open) => ({ ...open, overdue: true })) },
    events: [debtEvent('CaseOverdue.v1', String(number), { at, number, kind, deadline, owner })],
    effects: [{ kind: 'writeSummary' }],
  });
}
