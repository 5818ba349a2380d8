import type { Refusal } from '#application/negotiation/outcome.ts';
import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Why no code may pay a debt on a day; undefined when one may. While a person looks into it nothing is asked for; an
 * payment plan is paid by its instalments; what is prescribed is not asked for at all.
 */
export function whyNotPaid(debt: Debt, today: string): Refusal | undefined {
  const { status } = debt;
  if (!isOwed(status)) return 'closed';
  if (isOver(debt, today)) return 'needs-person';
  return status === 'caseOpen' || status === 'onPaymentPlan' ? status : undefined;
}

/**
 * Whether the law's time to demand a debt has passed. A promise or a payment plan in force was made before it had, or
 * with a person: the debtor who made one still finds how to keep it (CC art. 202 VI, art. 882).
 */
export const isOver = (debt: Debt, today: string): boolean =>
  isOwed(debt.status) &&
  debt.status !== 'promised' &&
  debt.status !== 'onPaymentPlan' &&
  hasPrescribed(debt, today);
