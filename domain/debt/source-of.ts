import type { Payment } from '#schemas/records/debt.ts';

/**
 * The id under which the payment of an entry was reported. Shares of a bill that is for several instalments are entries of one ledger,
 * each with an id of its own, and one payment; what was moved here from another invoice is an entry for itself.
 */
export function sourceOf(
  payments: Readonly<Record<string, Pick<Payment, 'of' | 'billId' | 'restores'>>>,
  paymentId: string,
): string {
  const payment = payments[paymentId];
  return payment?.billId !== undefined && payment.restores === undefined
    ? (payment.of ?? paymentId)
    : paymentId;
}
