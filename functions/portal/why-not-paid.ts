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
  if (isOver(debt, today)) return 'needs-person';
  if (!isOwed(status)) return 'closed';
  return status === 'caseOpen' || status === 'onPaymentPlan' ? status : undefined;
}

/**
 * Whether the law's time to demand a debt has passed, recorded or not. While a payment plan holds, each of its instalments
 * has a day of its own.
 */
export const isOver = (debt: Debt, today: string): boolean =>
  debt.status === 'prescribed' || (isOwed(debt.status) && hasPrescribed(debt, today));
