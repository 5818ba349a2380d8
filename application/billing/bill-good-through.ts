import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import { addDays } from '#domain/calendar/days.ts';
import { fixedOn } from '#domain/debt/balance.ts';
import { payoffHoldsUntil, payoffOn } from '#domain/debt/payoff-on.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** How long a bill of ours is good, days, when no step says. */
const BILL_VALID_DAYS = 3;

/**
 * The last day of a new bill for these debts, a business day: some days from today, and no earlier than an invoice falls due
 * or a promise ends. A bill for less than is owed, because that was fixed, is good while the same settles the debt, and does
 * not prolong it.
 * @param dueInDays as the step says, when one does
 */
export function billGoodThrough(
  debts: readonly [Debt, ...Debt[]],
  today: string,
  holidays: readonly Holiday[],
  dueInDays = BILL_VALID_DAYS,
): string {
  let latest = addDays(today, dueInDays);
  let limit: string | undefined;
  for (const debt of debts) {
    const { amount, by, balance } = payoffOn(debt, today);
    const fixed = fixedOn(debt, today, balance.received);
    const isFixed = by !== 'rule' && amount < balance.total;
    const holdsUntil = isFixed ? payoffHoldsUntil(debt, today) : undefined;
    if (holdsUntil !== undefined && (limit === undefined || holdsUntil < limit)) limit = holdsUntil;
    for (const day of [debt.rolledDueDate, ...(fixed?.asked === amount ? [fixed.to] : [])])
      if (latest < day) latest = day;
  }
  return rollForward(limit !== undefined && limit < latest ? limit : latest, holidays);
}
