import { addDays, dayOf } from '#domain/calendar/days.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import type { DebtSummary } from '#schemas/records/debt-summary.ts';

/** How many days a debt that is no longer owed stays in the view: old debts say little of today (LGPD art. 6 III). */
const DAYS_AFTER_THE_END = 90;

/** Whether a debt is in its seller's view: while it is owed, and for some days after it was paid or cancelled. */
export const isInView = (
  { status, issuedOn, settled, closedAt }: Pick<DebtSummary, 'status' | 'issuedOn' | 'settled' | 'closedAt'>,
  today: string,
): boolean => {
  // Records older than `closedAt` have the day of the payment, or none.
  const closedOn = closedAt === undefined ? (settled?.on ?? issuedOn) : dayOf(closedAt);
  return isOwed(status) || closedOn >= addDays(today, -DAYS_AFTER_THE_END);
};
