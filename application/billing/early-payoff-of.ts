import { planPartsOf } from '#application/unit-of-work/plan-parts.ts';
import { type EarlyPayoff, earlyPayoff } from '#domain/debt/early-payoff.ts';
import { hasPlanInForce, planInForce } from '#domain/debt/plan-in-force.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * What settles the payment plan of a consumer on a day, if one holds (CDC art. 52 §2). None of a credit that was assigned: what
 * settles that, the assignee says.
 */
export async function earlyPayoffOf(debt: Debt, today: string): Promise<EarlyPayoff | undefined> {
  const plan = debt.status === 'onPaymentPlan' && hasPlanInForce(debt) ? planInForce(debt) : undefined;
  if (!plan?.cash || debt.assigned) return undefined;
  return earlyPayoff(debt, plan, (await planPartsOf(debt)) ?? [], today);
}
