import type { Notice } from '#schemas/records/notice.ts';
import { recordBillPayment } from './record-bill-payment.ts';
import { recordPayment } from './record-payment.ts';
import { applyRefunds, recordRefund, recordRestoration } from './record-refund.ts';
import { recordUnidentifiedPayment } from './record-unidentified-payment.ts';

/** The provider that reports, and when. */
interface Report {
  readonly provider: string;
  readonly receivedAt: string;
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
  else if (billId === undefined) await recordUnidentifiedPayment({ ...payment, provider });
  else if (!(await recordBillPayment(billId, payment)))
    await recordUnidentifiedPayment({ ...payment, provider, reference: billId });
  // Its refunds may have been reported before it.
  await applyRefunds(payment);
}
