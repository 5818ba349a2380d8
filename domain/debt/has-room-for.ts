import type { Payment, StoredDebt } from '#schemas/records/debt.ts';
import { applyPayment } from './apply-payment.ts';
import { isOwed } from './is-owed.ts';

/**
 * How many payments a debt records. An item of DynamoDB holds 400 KB, and a payment some 125 bytes: thousands of payments of
 * one centavo, which anybody can make who has a static Pix code, would fill it and keep the true one out.
 */
export const MOST_PAYMENTS = 500;

/**
 * How many payments wait for an invoice: when it comes, all of them are applied in one write, with an event and perhaps a receipt of each
 * in the item, some 1,500 bytes.
 */
export const MOST_BEFORE_INVOICE = 100;

/** Whether a debt has room for a payment: few enough came before it, or it is there already, or it settles the debt. */
export function hasRoomFor(
  debt: StoredDebt,
  { paymentId, ...entry }: Payment & { readonly paymentId: string },
): boolean {
  const most = debt.status === 'awaitingInvoice' ? MOST_BEFORE_INVOICE : MOST_PAYMENTS;
  if (Object.keys(debt.payments).length < most || paymentId in debt.payments) return true;
  return (
    debt.status !== 'awaitingInvoice' && isOwed(debt.status) && applyPayment(debt, paymentId, entry).settles
  );
}
