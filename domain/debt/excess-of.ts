import type { StoredDebt } from '#schemas/records/debt.ts';
import { balanceOn } from './balance.ts';
import { dayFor } from './day-for.ts';
import { latestDay } from './latest-day.ts';
import { sumOf } from './sum-of.ts';

/**
 * The money that came for a debt and was not owed, centavos: what was overpaid of a settled debt, everything of a cancelled one. It goes
 * back first, and a refund of it makes nothing owed again.
 * @param at when it goes back (ISO-8601)
 */
export function excessOf(debt: StoredDebt, at: string): number {
  if (debt.status === 'cancelled') return sumOf(debt.payments) - sumOf(debt.refunds);
  if (debt.status !== 'settled') return 0;
  return Math.max(0, balanceOn(debt, latestDay(debt, dayFor(debt, at))).excess);
}
