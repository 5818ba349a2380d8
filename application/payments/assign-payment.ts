import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { findUnidentifiedPayment, markAssigned } from '#adapters/table/unidentified-payments.ts';
import {
  RejectedEventError,
  UnknownInvoiceError,
  UnknownPaymentError,
} from '#application/unit-of-work/rejected.ts';
import { hasRoomFor, MOST_PAYMENTS } from '#domain/debt/has-room-for.ts';
import type { PaymentAssignedV1 } from '#schemas/events/billing.ts';
import { endDoubt } from './end-doubt.ts';
import { recordAsSame } from './record-as-same.ts';
import { recordPart, recordPayment } from './record-payment.ts';
import { applyRefunds } from './record-refund.ts';

/**
 * Applies an unidentified payment to the invoice that a person assigned it to, with what of it went back meanwhile, or says that a
 * doubtful one is a payment that the invoice has. The same again does what a first try left undone, and no more; another invoice is
 * refused, because the money is applied.
 * @param now when it came (ISO-8601)
 * @throws UnknownPaymentError, UnknownInvoiceError, RejectedEventError, IdConflictError
 */
export async function assignPayment(assigned: PaymentAssignedV1, now: string): Promise<void> {
  const { creditorId, paymentId, invoiceId, sameAs } = assigned;
  const payment = await findUnidentifiedPayment(creditorId, paymentId);
  if (!payment) throw new UnknownPaymentError('paymentId: no such payment waits to be matched');
  const debt = await findDebt(debtIdOf(creditorId, invoiceId));
  if (!debt || debt.status === 'awaitingInvoice')
    throw new UnknownInvoiceError('invoiceId: no such invoice was issued');
  if (sameAs !== undefined) return recordAsSame(payment, { debt, invoiceId, sameAs }, now);
  if (!hasRoomFor(debt, payment))
    throw new RejectedEventError(
      `invoiceId: this invoice has ${MOST_PAYMENTS} payments already, and takes only one that settles it; write off what is paid, or cancel it`,
    );
  if (!(await markAssigned(payment, invoiceId)))
    throw new RejectedEventError('invoiceId: this payment was matched to another invoice before');
  const { amount, credited, paidAt, method, of } = payment;
  const paid = { creditorId, invoiceId, paymentId, amount, credited, paidAt, method, receivedAt: now };
  if (of !== undefined) await recordPart({ ...paid, of });
  else await recordPayment({ ...paid, isOwnPayment: payment.doubt !== undefined });
  await applyRefunds({ creditorId, paymentId: of ?? paymentId });
  if (payment.doubt) await endDoubt(payment, now);
}
