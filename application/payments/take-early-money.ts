import { lastOf } from '#domain/debt/last-of.ts';
import type { DebtAwaitingInvoice, DebtOnPaymentPlan } from '#schemas/records/debt.ts';
import { recordOnWhole } from './record-payment.ts';
import { applyRefunds } from './record-refund.ts';
import { reverse } from './reverse.ts';

/**
 * Applies to a debt what came for an instalment before its payment plan did, with what of it went back. Done again, it changes nothing
 * more.
 */
export async function takeEarlyMoney(
  early: DebtAwaitingInvoice,
  whole: DebtOnPaymentPlan,
  number: number,
): Promise<void> {
  const { creditorId, invoiceId, payments, refunds } = early;
  const of = { whole, plan: lastOf(whole.paymentPlans), number };
  for (const [paymentId, payment] of Object.entries(payments)) {
    const { instalment: _none, ...entry } = payment;
    await recordOnWhole(of, { creditorId, invoiceId, paymentId, ...entry, isOwnPayment: true });
    await applyRefunds({ creditorId, paymentId: entry.of ?? paymentId });
  }
  for (const [refundId, refund] of Object.entries(refunds)) await reverse(whole, { ...refund, refundId });
}
