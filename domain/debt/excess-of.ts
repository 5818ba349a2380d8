import type { StoredDebt } from '#schemas/records/debt.ts';
import { balanceOn } from './balance.ts';
import { dayFor } from './day-for.ts';
import { latestDay } from './latest-day.ts';
import { sumOf } from './sum-of.ts';

/**
 * What came for a debt and nobody owed, centavos: of a settled debt what was overpaid, of a cancelled one all. It goes back first, and
 * makes nothing owed again.
 * @param at when it goes back (ISO-8601)
 */
export function excessOf(debt: StoredDebt, at: string): number {
  if (debt.status === 'cancelled') return sumOf(debt.payments) - sumOf(debt.refunds);
  if (debt.status !== 'settled') return 0;
  return Math.max(0, balanceOn(debt, latestDay(debt, dayFor(debt, at))).excess);
}
