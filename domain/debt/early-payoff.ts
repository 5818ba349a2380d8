import { isBefore } from '#domain/calendar/days.ts';
import { annualRate, presentValue } from '#domain/money/annual-rate.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';
import { allotPlanMoney, type PlanPart } from './allot-plan-money.ts';
import { type BilledQuote, entriesOf } from './codes-for.ts';
import { payoffOn } from './payoff-on.ts';

/** What settles a whole payment plan on a day, centavos. */
export interface EarlyPayoff {
  readonly amount: number;
  /** What its instalments ask for, those that are not due yet in full. */
  readonly unreduced: number;
}

/**
 * What settles the rest of a payment plan on a day: a consumer who pays before an instalment falls due has a right to less interest
 * and charges in proportion (CDC art. 52 §2). Each instalment that is not due is worth what it is at the plan's own rate against the
 * cash price, on its agreed day, rounded down to the centavo; one that is due or late costs what it costs. Never more than the debt
 * would cost without the plan, which settles it too.
 * @param parts the instalments as they are
 */
export function earlyPayoff(
  whole: Debt,
  plan: PaymentPlan,
  parts: readonly PlanPart[],
  day: string,
): EarlyPayoff {
  const { parts: allotted } = allotPlanMoney(whole, plan, parts);
  const rate = plan.cash
    ? Math.max(0, annualRate(plan.cash.cashPrice, plan.cash.on, plan.instalments) ?? 0)
    : 0;
  let amount = 0;
  let unreduced = 0;
  for (const { number, payments, refunds } of allotted) {
    const part = parts.find((one) => one.number === number);
    if (!part?.isOwed) continue;
    const asked = payoffOn({ ...part.terms, payments, refunds }, day).amount;
    const { dueDate = part.terms.rolledDueDate } =
      plan.instalments.find((one) => one.number === number) ?? {};
    const isDue = dueDate <= day;
    unreduced += asked;
    amount += isDue ? asked : presentValue({ amount: asked, dueDate }, day, rate);
  }
  const own = payoffOn({ ...whole, promises: [], quotes: [] }, day).amount;
  return { amount: Math.min(amount, own), unreduced };
}

/** The bill of ours that settles a payment plan on a day: it was issued for just that, and nothing was paid since. */
export const earlyQuote = (
  { quotes, ...ledger }: Debt,
  { madeAt }: PaymentPlan,
  amount: number,
  today: string,
): BilledQuote | undefined =>
  quotes.findLast(
    (quote): quote is BilledQuote =>
      quote.bill !== undefined &&
      !quote.bill.withdrawn &&
      !isBefore(quote.issuedAt, madeAt) &&
      quote.amount === amount &&
      quote.entries === entriesOf(ledger) &&
      quote.issuedOn <= today &&
      today <= quote.goodThrough,
  );
