import { addMinutes, isBefore } from '#domain/calendar/days.ts';
import type { BureauReport, ListingAction } from '#schemas/records/listing-order.ts';
import type { Bureau, BureauOrder } from './bureau.ts';

const DAY = 24 * 60;

/** What it reports of an action, and how many minutes after it was ordered. */
const REPORTS: Readonly<Record<ListingAction, readonly (readonly [BureauReport['report'], number])[]>> = {
  notify: [
    ['noticeSent', 60],
    ['noticeDelivered', 2 * DAY],
  ],
  list: [['listed', DAY]],
  clear: [['cleared', DAY]],
};

/** A debtor with this address only gets no notice, as at the mailbox simulator of SES. */
const BOUNCES = /^bounce[^@]*@/;

/**
 * A bureau made up in the process, always the same for the same order: it knows nothing but what it is asked, and reports what a bureau
 * would have to report by then. Nobody is listed; synthesizing a stage that keeps data refuses it.
 */
export const sandbox: Bureau = {
  async ask(order) {
    return { means: 'taken', reports: reportsOf(order) };
  },
};

function reportsOf({ action, debtId, orderId, orderedAt, now, debtor }: BureauOrder): BureauReport[] {
  const bounces = debtor?.emails.length === 1 && debtor.emails.every((email) => BOUNCES.test(email));
  return REPORTS[action].flatMap(([report, minutes]): BureauReport[] => {
    const at = addMinutes(orderedAt, minutes);
    if (isBefore(now, at)) return [];
    if (report === 'noticeDelivered' && bounces) return [{ report: 'noticeFailed', at, reason: 'bounced' }];
    return [{ report, at, proof: { id: `sandbox/${debtId}/${orderId}/${report}`.slice(0, LONGEST_PROOF) } }];
  });
}

/** Characters that the id of a proof has room for. */
const LONGEST_PROOF = 100;
