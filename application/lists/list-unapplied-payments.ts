import { fromItem } from '#adapters/table/change.ts';
import type { UnappliedRow } from '#schemas/api/payment-rows.ts';
import type { NotYetWaiting } from '#schemas/api/waiting.ts';
import { listOfItems } from './list-of-items.ts';
import type { Page, PageAsked } from './page.ts';

/** Lists the invoices that were paid and never came, the longest first, each with its payments. */
export const listUnappliedPayments = (
  creditors: readonly string[],
  asked: PageAsked,
): Promise<Page<NotYetWaiting<UnappliedRow>>> =>
  listOfItems({ list: 'unapplied', creditors }, asked, (item) => {
    const debt = fromItem(item);
    if (debt?.status !== 'awaitingInvoice') return undefined;
    const { debtId, creditorId, invoiceId } = debt;
    const payments = Object.entries(debt.payments).map(([paymentId, payment]) => {
      const { amount, paidAt, method, receivedAt } = payment;
      return { paymentId, amount, paidAt, method, receivedAt };
    });
    return { debtId, creditorId, invoiceId, payments };
  });
