import type { PaymentMatchedV1 } from '../../schemas/events/billing.ts';
import { debtIdOf } from '../shared/keys.ts';
import { recordPayment } from '../shared/record-payment.ts';
import { applyRefunds } from '../shared/record-refund.ts';
import { RejectedEventError, UnknownInvoiceError, UnknownPaymentError } from '../shared/rejected.ts';
import { findDebt } from '../shared/store/debts.ts';
import { findUnknownPayment, markMatched } from '../shared/store/unknown-payments.ts';

/**
 * Applies an unknown payment to the invoice that a person says it is for, with what of it went back meanwhile. The same
 * again does what a first try may have left undone, and no more; another invoice is refused, for the money is spent.
 */
export async function matchPayment(matched: PaymentMatchedV1, now: string): Promise<void> {
  const { creditorId, paymentId, invoiceId } = matched;
  const payment = await findUnknownPayment(creditorId, paymentId);
  if (!payment) throw new UnknownPaymentError('paymentId: no such payment waits to be matched');
  const debt = await findDebt(debtIdOf(creditorId, invoiceId));
  if (!debt || debt.status === 'unmatched')
    throw new UnknownInvoiceError('invoiceId: no such invoice was issued');
  if (!(await markMatched(payment, invoiceId)))
    throw new RejectedEventError('invoiceId: this payment was matched to another invoice before');
  const { amount, paidAt, method } = payment;
  await recordPayment({ creditorId, invoiceId, paymentId, amount, paidAt, method, receivedAt: now });
  await applyRefunds(payment);
}
