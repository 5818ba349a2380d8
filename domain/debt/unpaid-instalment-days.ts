import type { Debt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';
import { allotPlanMoney, planPartOf } from './allot-plan-money.ts';
import { latestDay } from './latest-day.ts';
import { settlementOn } from './settlement.ts';

/** The due dates of the instalments of a plan that its money does not pay, by what was agreed of them. */
export function unpaidInstalmentDays(debt: Debt, plan: PaymentPlan): string[] {
  const costs = plan.instalments.map((part) => planPartOf(part, undefined, debt));
  const { parts: shares } = allotPlanMoney(debt, plan, costs);
  return plan.instalments.flatMap(({ number, dueDate }) => {
    const cost = costs.find((one) => one.number === number);
    const share = shares.find((one) => one.number === number);
    const view = cost && share && { ...cost.terms, payments: share.payments, refunds: share.refunds };
    return view && settlementOn(view, latestDay(view, dueDate)).settles ? [] : [dueDate];
  });
}
