import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';

/** A debt in whose place instalments are; a case of it may be open meanwhile. */
export type DebtWithPlan = Extract<Debt, { readonly status: 'onPaymentPlan' | 'caseOpen' }>;

/**
 * The payment plan of a debt that holds: instalments are in its place, and all that is paid for one of them, or for the debt, is
 * the plan's. While a case of the debt is open, its plan rests, and holds. Undefined when there is none.
 */
export const planInForce = ({ paymentPlans }: Pick<Debt, 'paymentPlans'>): PaymentPlan | undefined => {
  const last = paymentPlans.at(-1);
  return last && (last.ended === undefined || last.ended === 'breaking') ? last : undefined;
};

/** Whether a payment plan of this debt holds: see `planInForce`. */
export const hasPlanInForce = (debt: StoredDebt | undefined): debt is DebtWithPlan =>
  (debt?.status === 'onPaymentPlan' || debt?.status === 'caseOpen') && planInForce(debt) !== undefined;
