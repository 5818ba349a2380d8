import { planPartsOf } from '#application/unit-of-work/plan-parts.ts';
import { type EarlyPayoff, earlyPayoff } from '#domain/debt/early-payoff.ts';
import { hasPlanInForce, planInForce } from '#domain/debt/plan-in-force.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * The amount that settles the payment plan of a consumer on a day, if a plan holds (CDC art. 52 §2). Undefined for a credit that was
 * assigned: there the assignee sets the amount.
 */
export async function earlyPayoffOf(debt: Debt, today: string): Promise<EarlyPayoff | undefined> {
  const plan = debt.status === 'onPaymentPlan' && hasPlanInForce(debt) ? planInForce(debt) : undefined;
  if (!plan?.cash || debt.assigned) return undefined;
  return earlyPayoff(debt, plan, (await planPartsOf(debt)) ?? [], today);
}
