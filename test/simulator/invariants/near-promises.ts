import type { Invariant } from '#test/simulator/recording.ts';
import { dayInBrasilia, daysAfter } from './local-time.ts';

/** The furthest day that an offer lets the debtor pay by. */
const LONGEST_OFFER_DAYS = 30;

/**
 * No promise lets a ladder rest for longer than the creditor allows (`negotiation.promises.maxDays`), counted from the day
 * on which the product heard of it: a sender's clock that is ahead makes nothing longer. An offer holds for its own days.
 */
export const nearPromises: Invariant = ({ events, config }) =>
  events.flatMap(({ type, at, detail }) => {
    if (type !== 'PromiseMade.v1') return [];
    const creditor = config.creditors[String(detail.creditorId)];
    const most = detail.offerId === undefined ? creditor?.negotiation.promises.maxDays : LONGEST_OFFER_DAYS;
    const last = daysAfter(dayInBrasilia(at), most ?? 0);
    return String(detail.day) > last ? [`${detail.debtId}: promised for ${detail.day}, at most ${last}`] : [];
  });
