import { rollForward } from '#domain/calendar/calendar.ts';
import { addDays, dayOf, earliest } from '#domain/calendar/days.ts';
import { type ListingObstacle, WHY_NOT } from '#domain/compliance/listing-obstacles.ts';
import { type ListingQuestion, mayList } from '#domain/compliance/may-list.ts';
import type { ListingAction, ListingOrder } from '#schemas/records/listing-order.ts';

/** What the decision needs beside the order: the question of `mayList`, but for what the order itself knows. */
export interface ListingScene extends Omit<ListingQuestion, 'on' | 'deliveredOn'> {
  /** Where the debtor is. */
  readonly today: string;
  readonly zone: string | undefined;
  /** What this call asked the bureau already: it is asked once. */
  readonly asked?: ListingAction | undefined;
}

/** What a listing step does next. `wait`: until the morning of a day. `end`: the debt is listed, or was given up before. */
export type ListingMove =
  | { readonly do: 'ask'; readonly action: 'notify' | 'list' }
  | { readonly do: 'wait'; readonly day: string }
  | { readonly do: 'end' }
  | { readonly do: 'give-up'; readonly rule: string; readonly citation: string };

/** Days after which a listing step ends, whatever it waits for: no wait of it is longer. Ours. */
export const LISTING_DAYS = 90;
/** Days in which the bureau has to prove the notice, and then to confirm the listing. Ours. */
const ANSWER_DAYS = 30;
/** Days after which the bureau is asked again what became of an order, if it reports nothing by itself. Ours. */
const ASK_AGAIN_DAYS = 3;

const RULES = {
  refused: 'The bureau refused the order',
  'notice-not-delivered': `STJ, Tema 1.315 and Súmula 359: no listing without proof that the notice was sent and delivered; ours: within ${ANSWER_DAYS} days`,
  'listing-not-confirmed': `Our choice: the bureau did not confirm the listing in time, within ${ANSWER_DAYS} days at most; it counts as listed until it is cleared`,
  'waited-too-long': `Our choice: a listing step ends after ${LISTING_DAYS} days`,
} as const;

/**
 * Decides what a listing step does next. A negative listing: the notice of the bureau, proof that it was sent and delivered, the days of
 * the debtor's state, then the listing (`mayList`). A protest: the title is given to the notary, who notifies the debtor and waits the
 * three business days of Lei 9.492/97 art. 12; there is no notice of ours before it. The bureau is asked again for what it has not
 * reported. Whatever keeps the debt from being listed ends the step, but for a payment that may not be known yet, which it waits for.
 */
export function nextListingMove(order: ListingOrder, scene: ListingScene): ListingMove {
  const { kind, moments, startedAt } = order;
  const { today, zone, obstacles, asked } = scene;
  const lastDay = addDays(dayOf(startedAt, zone), LISTING_DAYS);
  const until = (day: string): ListingMove => ({
    do: 'wait',
    day: earliest(rollForward(day, scene.holidays), addDays(lastDay, 1)),
  });
  const later = until(addDays(today, ASK_AGAIN_DAYS));
  const ask = (action: 'notify' | 'list'): ListingMove => (asked === action ? later : { do: 'ask', action });
  const isUp = (since: string): boolean => today > addDays(dayOf(since, zone), ANSWER_DAYS);

  if (moments.over ?? moments.listed ?? moments.clearanceOrdered) return { do: 'end' };
  if (moments.refused) return giveUp('refused');
  if (moments.listingOrdered) {
    if (isUp(moments.listingOrdered.at) || today > lastDay) return giveUp('listing-not-confirmed');
    return obstacles.length > 0 ? later : ask('list');
  }
  if (today > lastDay) return giveUp('waited-too-long');
  const obstacle = obstacles.find((one) => one !== DOUBT);
  if (obstacle) return { do: 'give-up', rule: obstacle, citation: WHY_NOT[obstacle] };
  if (obstacles.length > 0) return later;
  if (kind === 'protest') return ask('list');

  const { noticeOrdered, noticeSent, noticeDelivered, noticeFailed } = moments;
  const isProven = noticeSent !== undefined && noticeDelivered !== undefined;
  const answer = mayList({
    ...scene,
    on: today,
    deliveredOn: isProven ? dayOf(noticeDelivered.at, zone) : undefined,
  });
  if (answer.allowed) return ask('list');
  const { rule, citation, from } = answer;
  if (rule !== 'notice-not-delivered')
    return from === undefined ? { do: 'give-up', rule, citation } : until(from);
  if (!noticeOrdered) return ask('notify');
  if ((noticeFailed && !noticeDelivered) || isUp(noticeOrdered.at)) return giveUp('notice-not-delivered');
  return ask('notify');
}

const DOUBT: ListingObstacle = 'payment-doubtful';

const giveUp = (rule: keyof typeof RULES): ListingMove => ({ do: 'give-up', rule, citation: RULES[rule] });
