import { balanceOn } from '#domain/debt/balance.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { hasPlanInForce } from '#domain/debt/plan-in-force.ts';
import { priceByRule } from '#domain/debt/price-by-rule.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';

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
 * What is asked for at an instant, centavos. A payment plan asks for its instalments: an instalment that is not open yet for its amount.
 * @param parts the instalments of its last payment plan, as far as they are open yet
 * @param owed by the books
 * @param at ISO-8601; not before the latest entry
 */
export function askedFor(debt: Debt, parts: readonly StoredDebt[], owed: number, at: string): AskedFor {
  if (owed === 0 || !isOwed(debt.status)) return { ...NOTHING, asked: owed };
  const plan = hasPlanInForce(debt) ? debt.paymentPlans.at(-1) : undefined;
  if (!plan) return askedByLedger(debt, at);
  return plan.instalments
    .map(({ debtId, amount }): AskedFor => {
      const part = parts.find((one) => one.debtId === debtId);
      if (!part || part.status === 'awaitingInvoice') return { ...NOTHING, asked: amount };
      return isOwed(part.status) ? askedByLedger(part, at) : NOTHING;
    })
    .reduce(add, NOTHING);
}

const NOTHING: AskedFor = { fine: 0, interest: 0, asked: 0 };

const add = (sum: AskedFor, one: AskedFor): AskedFor => ({
  fine: sum.fine + one.fine,
  interest: sum.interest + one.interest,
  asked: sum.asked + one.asked,
});

function askedByLedger(debt: Debt, at: string): AskedFor {
  const balance = balanceOn(debt, latestDay(debt, dayFor(debt, at)));
  const { fine, interest, due } = balance;
  return { fine, interest, asked: priceByRule(debt, balance) ?? due };
}
