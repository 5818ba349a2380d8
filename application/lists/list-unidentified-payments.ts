import { fromPaymentItem } from '#adapters/table/unidentified-payments.ts';
import type { UnidentifiedPaymentRow } from '#schemas/api/payment-rows.ts';
import type { NotYetWaiting } from '#schemas/api/waiting.ts';
import { listOfItems } from './list-of-items.ts';
import type { Page, PageAsked } from './page.ts';

/**
 * Lists the payments that wait for a person, the longest first: those that name nothing of ours, and those that may be a payment which
 * their invoice has.
 */
export const listUnidentifiedPayments = (
  creditors: readonly string[],
  asked: PageAsked,
): Promise<Page<NotYetWaiting<UnidentifiedPaymentRow>>> =>
  listOfItems({ list: 'unidentified', creditors }, asked, (item) => {
    const { outbox: _outbox, assignedTo, ...payment } = fromPaymentItem(item);
    return assignedTo === undefined ? payment : undefined;
  });
