import type { Holiday } from '#domain/calendar/calendar.ts';
import { clearingsOfClosed } from '#domain/debt/clearings-of-closed.ts';
import { ALREADY, type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { orderInForce, withOrder } from '#domain/debt/listing-orders.ts';
import { listingProgressed } from '#domain/debt/listing-progressed.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { Debt, Listing } from '#schemas/records/debt.ts';
import type { BureauReport, ListingMoment, ListingOrder } from '#schemas/records/listing-order.ts';

/** What a bureau answered to an order, or reported of it. */
export interface BureauWord {
  readonly orderId: string;
  /** The action that it answered it has taken; `not-taken`: it surely did not take the order to list. */
  readonly answer?: 'noticeTaken' | 'listingTaken' | 'clearanceTaken' | 'not-taken' | undefined;
  readonly reports: readonly BureauReport[];
}

/** What the decision needs beside the debt. */
export interface BureauWordFacts {
  /** When it came (ISO-8601). */
  readonly at: string;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
  /** Whether the listing step itself records it, which then goes on by itself. */
  readonly isOwnStep?: boolean | undefined;
}

/** What a listing step waits for: its machine looks at the debt again. */
const AWAITED: ReadonlySet<ListingMoment> = new Set([
  'noticeSent',
  'noticeDelivered',
  'noticeFailed',
  'listed',
  'refused',
]);

/**
 * Records what a bureau says of an order, each word once: words may come again, late, and in any order. That it listed the debt, and that
 * it cleared it, count as billing's reports do; what it surely did not take counts as never asked. A debt that is owed no more has to be
 * cleared, which is published.
 */
export function recordBureauWord(
  debt: DebtFor<'recordBureauWord'>,
  { orderId, answer, reports }: BureauWord,
  facts: BureauWordFacts,
): Change | Refused | typeof ALREADY {
  const order = debt.listingOrders?.find((known) => known.orderId === orderId);
  if (!order) return refused('no-such-order');
  const taken = answer === undefined || answer === 'not-taken' ? [] : [[answer, { at: facts.at }] as const];
  const said = [...taken, ...reports.map(({ report, ...happened }) => [report, happened] as const)];
  const news = said.filter(([moment]) => !(moment in order.moments));
  const moments = { ...order.moments, ...Object.fromEntries(news) };
  const isUndone =
    answer === 'not-taken' && !moments.listingTaken && !moments.listed && !!moments.listingOrdered;
  if (news.length === 0 && !isUndone) return ALREADY;
  const { listingOrdered: _, ...withoutOrdered } = moments;
  const moved: ListingOrder = { ...order, moments: isUndone ? withoutOrdered : moments };
  const isRefused = news.some(([moment]) => moment === 'refused');
  const listings = listingsAfter(debt, moved, isUndone || isRefused);
  const set = { listingOrders: withOrder(debt, moved), ...(listings ? { listings } : {}) };
  // What other registers have to clear was published when it was reported of them.
  const own = listings?.[order.bureau];
  const isListed = news.some(([moment]) => moment === 'listed');
  const wakes =
    !facts.isOwnStep &&
    debt.status === 'open' &&
    !order.moments.over &&
    orderInForce(debt, order.kind) === order &&
    news.some(([moment]) => AWAITED.has(moment));
  return change({
    set,
    events: [
      ...news.map(([moment]) => listingProgressed(debt, moved, moment)),
      ...(own && isListed ? clearingsOfClosed({ ...debt, listings: { [order.bureau]: own } }, facts) : []),
    ],
    effects: wakes ? [{ kind: 'reEvaluate' }] : [],
  });
}

/** Where the debt is listed after a word; undefined when it does not change that. An order that was not taken never was a listing. */
function listingsAfter(
  { listings = {} }: Debt,
  { bureau, moments: { listed, cleared, listingOrdered, listingTaken } }: ListingOrder,
  isNotTaken: boolean,
): Record<string, Listing> | undefined {
  const { [bureau]: known, ...others } = listings;
  if (isNotTaken && !listed && !listingTaken) {
    const { listedAt: _, ...before } = known ?? {};
    return before.clearedAt === undefined ? others : { ...others, [bureau]: before };
  }
  if (!listed && !cleared) return undefined;
  const listedAt = known?.listedAt ?? listingOrdered?.at ?? listed?.at;
  const own = {
    ...known,
    ...(listedAt === undefined ? {} : { listedAt }),
    ...(cleared ? { clearedAt: cleared.at } : {}),
  };
  return { ...others, [bureau]: own };
}
