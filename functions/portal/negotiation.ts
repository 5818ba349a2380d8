import type { Debt } from '#schemas/records/debt.ts';
import type { Case, PaymentPlan, PaymentPromise } from '#schemas/records/negotiation.ts';

/** The promise that holds, of a debt that is `promised`. */
export const promiseOf = ({ status, promises }: Debt): PaymentPromise | undefined =>
  status === 'promised' ? promises.at(-1) : undefined;

/** The case that is open, of a debt that is `caseOpen`. */
export const caseOf = ({ status, cases }: Debt): Case | undefined =>
  status === 'caseOpen' ? cases.at(-1) : undefined;

/** The payment plan in force, of a debt that is `onPaymentPlan`. */
export const paymentPlanOf = ({ status, paymentPlans }: Debt): PaymentPlan | undefined =>
  status === 'onPaymentPlan' ? paymentPlans.at(-1) : undefined;
