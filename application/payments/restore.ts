import { debtThatOwns } from '#application/unit-of-work/whole-of.ts';
import type { ReportedRestoration } from '#schemas/records/payment-pointer.ts';
import { recordPart } from './record-payment.ts';

/**
 * Puts back on a debt what a refund took off it, as a payment of its own: the entries that are there stay as they are.
 * It counts from the day on which the money was taken, because the debt was paid all the time. Done again, it is the
 * same payment.
 */
export async function restore(
  debtId: string,
  refundId: string,
  { paymentId, receivedAt }: ReportedRestoration,
): Promise<void> {
  const debt = await debtThatOwns(debtId);
  const refund = debt?.refunds[refundId];
  if (!debt || !refund) return;
  if (refund.paymentId === undefined) return;
  const { creditorId, invoiceId, payments } = debt;
  const original = Object.entries(payments).find(([id, { of = id }]) => of === refund.paymentId);
  await recordPart({
    creditorId,
    invoiceId,
    paymentId,
    amount: refund.amount,
    paidAt: refund.at,
    method: original?.[1].method ?? 'other',
    receivedAt,
    of: refund.paymentId,
    restores: refundId,
  });
}
