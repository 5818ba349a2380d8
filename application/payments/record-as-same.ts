import { putPaymentPointer } from '#adapters/table/payment-pointers.ts';
import { markAssigned } from '#adapters/table/unidentified-payments.ts';
import { RejectedEventError, UnknownPaymentError } from '#application/unit-of-work/rejected.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { debtThatOwns } from '#application/unit-of-work/whole-of.ts';
import { change } from '#domain/debt/decision.ts';
import { hasReport, withReport } from '#domain/debt/reported-as.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { UnidentifiedPayment } from '#schemas/records/unidentified-payment.ts';
import { endDoubt } from './end-doubt.ts';
import { applyRefunds } from './record-refund.ts';

/**
 * Records that a payment which was kept for a person is one that its invoice has: nothing more was paid, and what goes back of it is
 * taken from that one. Done again, it changes nothing more.
 * @param now when the person's word came (ISO-8601)
 * @throws UnknownPaymentError, RejectedEventError
 */
export async function recordAsSame(
  payment: UnidentifiedPayment,
  { debt, invoiceId, sameAs }: { readonly debt: Debt; readonly invoiceId: string; readonly sameAs: string },
  now: string,
): Promise<void> {
  const { creditorId, paymentId, of = paymentId } = payment;
  const owner = (await debtThatOwns(debt.debtId)) ?? debt;
  if (!(sameAs in owner.payments)) throw new UnknownPaymentError('sameAs: this invoice has no such payment');
  if (paymentId in owner.payments)
    throw new RejectedEventError(
      'sameAs: it was recorded as a payment of its own before; reassign or refund that',
    );
  if (!(await markAssigned(payment, invoiceId)))
    throw new RejectedEventError('invoiceId: this payment was matched to another invoice before');
  await putPaymentPointer({ creditorId, paymentId: of }, owner.debtId);
  await updateDebt(owner, {
    command: 'recordPayment',
    isRepeated: (current) => hasReport(current, paymentId),
    decide: (current) => change({ set: { payments: withReport(current.payments, sameAs, paymentId) } }),
  });
  await applyRefunds({ creditorId, paymentId: of });
  await endDoubt(payment, now);
}
