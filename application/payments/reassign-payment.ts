import { debtIdOf } from '#adapters/table/keys.ts';
import {
  RejectedEventError,
  UnknownInvoiceError,
  UnknownPaymentError,
} from '#application/unit-of-work/rejected.ts';
import { standingFor } from '#application/unit-of-work/whole-of.ts';
import type { PaymentReassignedV1 } from '#schemas/events/billing.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { recordPayment } from './record-payment.ts';
import { reverse } from './reverse.ts';

/**
 * Moves what is left of a payment to the invoice that it was meant for, as a person said: taken off the one, where it may be
 * owed again, and put on the other as of when it was paid. Both entries stay. The same again does what a first try may have
 * left undone, and no more.
 */
export async function reassignPayment(moved: PaymentReassignedV1, now: string): Promise<void> {
  const { creditorId, fromInvoiceId, toInvoiceId } = moved;
  const from = await issued(creditorId, fromInvoiceId, 'fromInvoiceId');
  const { invoiceId } = await issued(creditorId, toInvoiceId, 'toInvoiceId');
  const payment = from.payments[moved.paymentId];
  if (!payment) throw new UnknownPaymentError('paymentId: this invoice has no such payment');
  const of = payment.of ?? moved.paymentId;
  const reassignmentId = `billing/moved/${moved.reassignmentId}`;
  const { amount: all, paidAt, method } = payment;
  const amount = await reverse(from, {
    refundId: reassignmentId,
    paymentId: of,
    amount: all,
    at: paidAt,
    receivedAt: now,
    kind: 'moved',
  });
  if (amount === 0)
    throw new RejectedEventError('paymentId: all of this payment went back or was moved before');
  await recordPayment({
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

async function issued(creditorId: string, invoiceId: string, field: string): Promise<Debt> {
  const debt = await standingFor(debtIdOf(creditorId, invoiceId));
  // Of an instalment whose payment plan is over, the whole has the money.
  if (debt && debt.status !== 'awaitingInvoice') return debt;
  throw new UnknownInvoiceError(`${field}: no such invoice was issued`);
}
