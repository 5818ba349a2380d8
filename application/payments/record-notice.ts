import type { Notice } from '#schemas/records/notice.ts';
import { recordKnownPix } from './known-pix.ts';
import type { ReceivedPayment } from './received-payment.ts';
import { recordBillPayment } from './record-bill-payment.ts';
import { recordPayment } from './record-payment.ts';
import { applyRefunds, recordRefund, recordRestoration } from './record-refund.ts';
import { recordUnidentifiedPayment } from './record-unidentified-payment.ts';

/** The provider that reports, and when. */
interface Report {
  readonly provider: string;
  readonly receivedAt: string;
}

/** Records a payment that names nothing of ours: a Pix that another source reported, or one for a person. */
async function recordUnknown(
  payment: Omit<ReceivedPayment, 'invoiceId'>,
  { provider, reference }: { readonly provider: string; readonly reference: string | undefined },
): Promise<void> {
  if (await recordKnownPix(payment)) return;
  await recordUnidentifiedPayment({
    ...payment,
    provider,
    ...(reference === undefined ? {} : { reference }),
  });
}

/** Records one notice of a provider: once, however often and in whatever order it is reported. */
export async function recordNotice(notice: Notice, { provider, receivedAt }: Report): Promise<void> {
  const { creditorId } = notice;
  const paymentId = `${provider}/${notice.id}`;
  if (notice.kind === 'refund') {
    const { refundKind: kind, amount, at } = notice;
    const refundId = `${provider}/${notice.refundId}`;
    return recordRefund({ creditorId, paymentId, refundId, amount, at, receivedAt, kind });
  }
  if (notice.kind === 'restoration') {
    const [refundId, restoredAs] = [`${provider}/${notice.refundId}`, `${provider}/${notice.restoredAs}`];
    return recordRestoration({ creditorId, paymentId, refundId, restoredAs, receivedAt });
  }
  const { invoiceId, billId, amount, credited, paidAt, method } = notice;
  const payment = {
    creditorId,
    paymentId,
    amount,
    ...(credited === undefined ? {} : { credited }),
    paidAt,
    method,
    receivedAt,
  };
  if (invoiceId !== undefined) await recordPayment({ ...payment, invoiceId });
  else if (billId === undefined || !(await recordBillPayment(billId, payment)))
    await recordUnknown(payment, { provider, reference: billId });
  // Its refunds may have been reported before it.
  await applyRefunds(payment);
}
