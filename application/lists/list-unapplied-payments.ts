import { fromItem } from '#adapters/table/change.ts';
import type { UnappliedRow } from '#schemas/api/payment-rows.ts';
import { listOfItems } from './list-of-items.ts';
import type { Page, PageAsked } from './page.ts';
import { waitingOf } from './waiting-of.ts';

/**
 * Lists the invoices that were paid and never came, the longest first, each with its payments.
 * @param now ISO-8601
 */
export const listUnappliedPayments = (
  creditors: readonly string[],
  asked: PageAsked,
  now: string,
): Promise<Page<UnappliedRow>> =>
  listOfItems({ list: 'unapplied', creditors }, asked, (item) => {
    const debt = fromItem(item);
    if (debt?.status !== 'awaitingInvoice') return undefined;
    const { debtId, creditorId, invoiceId } = debt;
    const payments = Object.entries(debt.payments).map(([paymentId, payment]) => {
      const { amount, paidAt, method, receivedAt } = payment;
      return { paymentId, amount, paidAt, method, receivedAt };
    });
    const since = earliest(payments.map(({ receivedAt }) => receivedAt)) ?? now;
    const waiting = waitingOf({ creditorId, since, ifNobodyActs: 'applied-when-issued' }, now);
    return { debtId, creditorId, invoiceId, payments, waiting };
  });

/** The earliest of some instants, which may be written with different offsets. */
const earliest = (instants: readonly string[]): string | undefined =>
  instants.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0];
