import type { Debt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';
import { planInForce } from './plan-in-force.ts';

/** The payment plans of a debt, of which the one that holds is over. */
export function withPlanEnded(
  debt: Pick<Debt, 'paymentPlans'>,
  ended: NonNullable<PaymentPlan['ended']>,
): PaymentPlan[] {
  const plan = planInForce(debt);
  return debt.paymentPlans.map((one) => (one === plan ? { ...one, ended } : one));
}
