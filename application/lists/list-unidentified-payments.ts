import { fromPaymentItem } from '#adapters/table/unidentified-payments.ts';
import type { UnidentifiedPaymentRow } from '#schemas/api/payment-rows.ts';
import { listOfItems } from './list-of-items.ts';
import type { Page, PageAsked } from './page.ts';
import { waitingOf } from './waiting-of.ts';

/**
 * Lists the payments that wait for a person, the longest first: those that name nothing of ours, and those that may be a payment which
 * their invoice has.
 * @param now ISO-8601
 */
export const listUnidentifiedPayments = (
  creditors: readonly string[],
  asked: PageAsked,
  now: string,
): Promise<Page<UnidentifiedPaymentRow>> =>
  listOfItems({ list: 'unidentified', creditors }, asked, (item) => {
    const { outbox: _outbox, assignedTo, ...payment } = fromPaymentItem(item);
    if (assignedTo !== undefined) return undefined;
    const { creditorId, receivedAt: since } = payment;
    return { ...payment, waiting: waitingOf({ creditorId, since, ifNobodyActs: 'stays-unapplied' }, now) };
  });
