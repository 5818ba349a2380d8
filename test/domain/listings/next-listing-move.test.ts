import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadListingNotices } from '#config-loader/load-listing-notices.ts';
import { addDays } from '#domain/calendar/days.ts';
import { type ListingObstacle, OBSTACLES } from '#domain/compliance/listing-obstacles.ts';
import {
  LISTING_DAYS,
  type ListingMove,
  type ListingScene,
  nextListingMove,
} from '#domain/listings/next-listing-move.ts';
import { ListingMoment, type ListingOrder } from '#schemas/records/listing-order.ts';
import { anOrder } from '#test/builders/listing-order.ts';

const notices = loadListingNotices('config');
/** Of CE: 20 days after the delivery. */
const SCENE: ListingScene = {
  notices,
  uf: 'CE',
  rolledDueDate: '2026-05-05',
  obstacles: [],
  holidays: [],
  zone: 'America/Fortaleza',
  today: '2026-05-08',
};
const at = (day: string) => ({ at: `${day}T12:00:00.000Z` });
const ordered = { noticeOrdered: at('2026-05-08') };
const sent = { ...ordered, noticeSent: at('2026-05-08') };
const delivered = { ...sent, noticeDelivered: at('2026-05-11') };
const listed = { ...delivered, listingOrdered: at('2026-06-01') };

interface Case {
  readonly case: string;
  readonly moments?: ListingOrder['moments'];
  readonly scene?: Partial<ListingScene>;
  readonly kind?: ListingOrder['kind'];
  readonly move: ListingMove | Pick<Extract<ListingMove, { do: 'give-up' }>, 'do' | 'rule'>;
}

const CASES: readonly Case[] = [
  { case: 'orders the notice first', move: { do: 'ask', action: 'notify' } },
  {
    case: 'having asked, waits three days for the bureau, to a business day',
    moments: ordered,
    scene: { asked: 'notify' },
    move: { do: 'wait', day: '2026-05-11' },
  },
  {
    case: 'asks again what has become of the notice',
    moments: ordered,
    scene: { today: '2026-05-11' },
    move: { do: 'ask', action: 'notify' },
  },
  {
    case: 'counts no delivery without proof of sending',
    moments: { ...ordered, noticeDelivered: at('2026-05-11') },
    scene: { today: '2026-06-02' },
    move: { do: 'ask', action: 'notify' },
  },
  {
    case: 'waits the days of the state after the delivery',
    moments: delivered,
    scene: { today: '2026-05-12' },
    move: { do: 'wait', day: '2026-06-01' },
  },
  {
    case: 'waits five days in MT',
    moments: delivered,
    scene: { today: '2026-05-12', uf: 'MT' },
    move: { do: 'wait', day: '2026-05-18' },
  },
  {
    case: 'lists on the first day after them',
    moments: delivered,
    scene: { today: '2026-06-01' },
    move: { do: 'ask', action: 'list' },
  },
  {
    case: 'is not asked twice in one call, whatever the answer was',
    moments: delivered,
    scene: { today: '2026-06-01', asked: 'list' },
    move: { do: 'wait', day: '2026-06-05' },
  },
  {
    case: 'asks again whether the debt is listed',
    moments: listed,
    scene: { today: '2026-06-05' },
    move: { do: 'ask', action: 'list' },
  },
  {
    case: 'does not ask again for a listing that something keeps back by now',
    moments: listed,
    scene: { today: '2026-06-05', obstacles: ['over-indebted'] },
    move: { do: 'wait', day: '2026-06-08' },
  },
  {
    case: 'ends when the listing is confirmed',
    moments: { ...listed, listed: at('2026-06-02') },
    move: { do: 'end' },
  },
  {
    case: 'gives up when the bureau does not confirm it within thirty days',
    moments: listed,
    scene: { today: '2026-07-02' },
    move: { do: 'give-up', rule: 'listing-not-confirmed' },
  },
  {
    case: 'gives up when the notice failed',
    moments: { ...sent, noticeFailed: at('2026-05-10') },
    scene: { today: '2026-05-11' },
    move: { do: 'give-up', rule: 'notice-not-delivered' },
  },
  {
    case: 'goes on when it was delivered at a second try',
    moments: { ...delivered, noticeFailed: at('2026-05-10') },
    scene: { today: '2026-06-01' },
    move: { do: 'ask', action: 'list' },
  },
  {
    case: 'gives up when nothing proves the notice within thirty days',
    moments: sent,
    scene: { today: '2026-06-08' },
    move: { do: 'give-up', rule: 'notice-not-delivered' },
  },
  {
    case: 'gives up what the bureau refused',
    moments: { ...delivered, refused: at('2026-06-01') },
    move: { do: 'give-up', rule: 'refused' },
  },
  {
    case: 'gives up a debt that is five years old',
    scene: { rolledDueDate: '2021-05-05' },
    move: { do: 'give-up', rule: 'too-old' },
  },
  {
    case: 'waits while a payment may not be known yet',
    scene: { obstacles: ['payment-doubtful'] },
    move: { do: 'wait', day: '2026-05-11' },
  },
  {
    case: 'gives up after ninety days, whatever it waits for',
    scene: { today: '2026-08-07', obstacles: ['payment-doubtful'] },
    move: { do: 'give-up', rule: 'waited-too-long' },
  },
  {
    case: 'of a protest gives the title to the notary, who notifies by law',
    kind: 'protest',
    move: { do: 'ask', action: 'list' },
  },
  { case: 'ends once it is over', moments: { over: at('2026-05-09') }, move: { do: 'end' } },
];

describe('a listing step', () => {
  it.each(CASES)('$case', ({ moments = {}, scene, kind, move }) => {
    expect(nextListingMove(anOrder(moments, kind && { kind }), { ...SCENE, ...scene })).toMatchObject(move);
  });

  it.each(OBSTACLES.filter((obstacle) => obstacle !== 'payment-doubtful') as ListingObstacle[])(
    'is given up for %s, with the rule, before and after the notice',
    (obstacle) => {
      for (const moments of [{}, delivered])
        expect(
          nextListingMove(anOrder(moments), { ...SCENE, today: '2026-06-01', obstacles: [obstacle] }),
        ).toMatchObject({ do: 'give-up', rule: obstacle });
    },
  );

  const moments = fc.uniqueArray(
    fc.tuple(fc.constantFrom(...ListingMoment.options), fc.integer({ min: 0, max: 60 })),
    {
      selector: ([moment]) => moment,
    },
  );
  const days = fc.integer({ min: 0, max: 200 });
  const orderOf = (drawn: readonly (readonly [ListingMoment, number])[], kind: ListingOrder['kind']) =>
    anOrder(Object.fromEntries(drawn.map(([moment, day]) => [moment, at(addDays('2026-05-08', day))])), {
      kind,
    });

  it('asks for a listing only with a proven notice and after its days, and for nothing once it is over', () => {
    fc.assert(
      fc.property(moments, days, fc.constantFrom('CE', 'MT', 'PR', undefined), (drawn, day, uf) => {
        const order = orderOf(drawn, 'negative-listing');
        const today = addDays('2026-05-08', day);
        const move = nextListingMove(order, { ...SCENE, uf, today });
        if (move.do !== 'ask') return;
        expect(order.moments.over ?? order.moments.listed ?? order.moments.refused).toBeUndefined();
        if (move.action !== 'list' || order.moments.listingOrdered) return;
        expect(order.moments.noticeSent && order.moments.noticeDelivered).toBeDefined();
        expect(today > addDays(order.moments.noticeDelivered?.at.slice(0, 10) ?? '', 5)).toBe(true);
      }),
    );
  });

  it('never waits past the day after its last, and then waits no more', () => {
    fc.assert(
      fc.property(moments, days, fc.constantFrom('negative-listing', 'protest'), (drawn, day, kind) => {
        const today = addDays('2026-05-08', day);
        const end = addDays('2026-05-08', LISTING_DAYS + 1);
        const move = nextListingMove(orderOf(drawn, kind), { ...SCENE, today, asked: 'list' });
        if (move.do === 'wait') expect(move.day > today && move.day <= end).toBe(true);
      }),
    );
  });
});
