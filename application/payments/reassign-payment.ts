import { debtIdOf } from '#adapters/table/keys.ts';
import { claimPayment } from '#adapters/table/payment-pointers.ts';
import {
  RejectedEventError,
  UnknownInvoiceError,
  UnknownPaymentError,
} from '#application/unit-of-work/rejected.ts';
import { debtThatOwns } from '#application/unit-of-work/whole-of.ts';
import type { PaymentReassignedV1 } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { IdConflictError } from './id-conflict.ts';
import { recordPart } from './record-payment.ts';
import { reverse } from './reverse.ts';

/**
 * Moves what is left of a payment to the invoice that it was meant for, as a person said: it is taken off the one, which may
 * be owed again, and put on the other as of when it was paid. Both entries stay. The same again does what a first try left
 * undone, and no more.
 * @param now when it came (ISO-8601)
 * @throws UnknownPaymentError, UnknownInvoiceError, RejectedEventError, IdConflictError
 */
export async function reassignPayment(reassigned: PaymentReassignedV1, now: string): Promise<void> {
  const { creditorId, fromInvoiceId, toInvoiceId } = reassigned;
  const from = await issued(creditorId, fromInvoiceId, 'fromInvoiceId');
  const { invoiceId } = await issued(creditorId, toInvoiceId, 'toInvoiceId');
  const payment = from.payments[reassigned.paymentId];
  if (!payment) throw new UnknownPaymentError('paymentId: this invoice has no such payment');
  const of = payment.of ?? reassigned.paymentId;
  const reassignmentId = `billing/reassigned/${reassigned.reassignmentId}`;
  const content = `reassigned/${reassigned.paymentId}/${fromInvoiceId}/${toInvoiceId}`;
  if (
    !(await claimPayment({ creditorId, paymentId: reassignmentId }, content, [
      debtIdOf(creditorId, invoiceId),
    ]))
  )
    throw new IdConflictError('reassignmentId', reassigned.reassignmentId);
  const { amount: all, paidAt, method } = payment;
  const amount = await reverse(from, {
    refundId: reassignmentId,
    paymentId: of,
    amount: all,
    at: paidAt,
    receivedAt: now,
    kind: 'reassigned',
  });
  if (amount === 0)
    throw new RejectedEventError('paymentId: all of this payment went back or was moved before');
  await recordPart({
    creditorId,
    invoiceId,
    paymentId: reassignmentId,
    of,
    amount,
    paidAt,
    method,
    receivedAt: now,
  });
}

/** The debt of an invoice; of an instalment whose payment plan is over, the debt that has its money. */
async function issued(creditorId: string, invoiceId: string, field: string): Promise<Debt> {
  const debt = await debtThatOwns(debtIdOf(creditorId, invoiceId));
  if (debt && debt.status !== 'awaitingInvoice') return debt;
  throw new UnknownInvoiceError(`${field}: no such invoice was issued`);
}
