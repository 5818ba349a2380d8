import { balanceOn } from '#domain/debt/balance.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { hasPlanInForce } from '#domain/debt/plan-in-force.ts';
import { priceByRule } from '#domain/debt/price-by-rule.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * The fine and interest of a debt, and what its debtor is asked for: less than is owed where a quote or the creditor's rule
 * waives charges.
 */
export interface AskedFor {
  readonly fine: number;
  readonly interest: number;
  readonly asked: number;
}

/**
 * What is asked for at an instant, centavos. A payment plan asks for its instalments, whose charges are in the books of the whole.
 * @param owed by the books
 * @param at ISO-8601; not before the latest entry
 */
export function askedFor(debt: Debt, owed: number, at: string): AskedFor {
  if (owed === 0 || hasPlanInForce(debt) || !isOwed(debt.status))
    return { fine: 0, interest: 0, asked: owed };
  const balance = balanceOn(debt, latestDay(debt, dayFor(debt, at)));
  const { fine, interest, due } = balance;
  return { fine, interest, asked: priceByRule(debt, balance) ?? due };
}
