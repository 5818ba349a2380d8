import { describe, expect, it } from 'vitest';
import { type AdvanceListing, advanceListing } from '#domain/debt/commands/advance-listing.ts';
import { aDebt } from '#test/builders/debt.ts';
import { anOrder } from '#test/builders/listing-order.ts';

const AT = '2026-06-01T12:00:00.000Z';
const debt = aDebt('open');
const advance = (step: AdvanceListing['step'], revision = debt.revision) =>
  advanceListing(debt, { revision, order: anOrder(), at: AT, step });

describe('a listing step that goes on', () => {
  it('writes that it asks before it does, and publishes that', () => {
    expect(advance({ do: 'ask', action: 'notify' })).toMatchObject({
      set: { listingOrders: [anOrder({ noticeOrdered: { at: AT } })] },
      events: [{ type: 'ListingProgressed.v1', detail: { moment: 'noticeOrdered', at: AT } }],
    });
  });

  it('counts as listed from the moment at which it asks for that', () => {
    expect(advance({ do: 'ask', action: 'list' })).toMatchObject({
      set: {
        listingOrders: [{ moments: { listingOrdered: { at: AT } } }],
        listings: { bureau: { listedAt: AT } },
      },
    });
  });

  it('begins and ends without news; given up, it says by which rule', () => {
    expect(advance({ do: 'begin' })).toMatchObject({ set: { listingOrders: [anOrder()] }, events: [] });
    expect(advance({ do: 'end' })).toMatchObject({
      set: { listingOrders: [{ moments: { over: { at: AT } } }] },
      events: [],
    });
    expect(advance({ do: 'give-up', rule: 'too-old', citation: 'CDC art. 43 §1' })).toMatchObject({
      set: { listingOrders: [{ moments: { over: { at: AT } } }] },
      events: [
        {
          type: 'ListingGivenUp.v1',
          detail: { rule: 'too-old', citation: 'CDC art. 43 §1', kind: 'negative-listing' },
        },
      ],
    });
  });

  it('changes nothing of a debt that changed since it was read', () => {
    expect(advance({ do: 'ask', action: 'list' }, debt.revision - 1)).toEqual({
      kind: 'refused',
      reason: 'stale',
    });
  });
});
