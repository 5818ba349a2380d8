import type { DebtStatus } from '#schemas/records/debt.ts';

/** Whether the ladder of a debt rests: its machine waits for a promised day, an answer to a case, or a payment plan. */
export const isResting = (status: DebtStatus): boolean =>
  status === 'promised' || status === 'caseOpen' || status === 'onPaymentPlan';
