import { unexplainedOf } from '#domain/money/credited.ts';
import type { Payment } from '#schemas/records/debt.ts';
import { type DebtEvent, debtEvent } from './event.ts';

/**
 * The event of a payment of which something is missing in the creditor's account that is neither fee nor tax; none when all is
 * explained, or nobody said what was credited. What the debtor owes does not depend on it.
 */
export function creditedDifference({
  paymentId,
  credited,
  amount,
  paidAt,
  receivedAt: at,
}: Payment & { readonly paymentId: string }): DebtEvent[] {
  const difference = credited ? unexplainedOf(amount, credited) : 0;
  if (!credited || difference === 0) return [];
  return [
    debtEvent('CreditedDifferenceFound.v1', paymentId, {
      at,
      paymentId,
      amount,
      paidAt,
      credited,
      difference,
    }),
  ];
}
