import { describe, expect, it } from 'vitest';
import { type ClearListing, clearListing } from '#domain/debt/commands/clear-listing.ts';
import type { ListingOrder } from '#schemas/records/listing-order.ts';
import { aDebt } from '#test/builders/debt.ts';
import { anOrder } from '#test/builders/listing-order.ts';

const AT = '2026-06-02T12:00:00.000Z';
const TOMORROW = '2026-06-03T12:00:00.000Z';
const LISTED = { listingOrdered: { at: '2026-06-01T12:00:00.000Z' } };
const clear = (step: ClearListing['step'], moments: ListingOrder['moments'] = LISTED) =>
  clearListing(
    { ...aDebt('settled'), listingOrders: [anOrder(moments)] },
    { bureau: 'bureau', at: AT, clearBy: '2026-06-08', step },
  );
const AGAIN = { kind: 'clearListing', bureau: 'bureau', clearBy: '2026-06-08', notBefore: TOMORROW };

describe('the clearing of a listing', () => {
  it('is written before the bureau is asked, with when it is asked again', () => {
    expect(clear({ do: 'order', askAgainAt: TOMORROW })).toMatchObject({
      set: { listingOrders: [{ moments: { ...LISTED, clearanceOrdered: { at: AT } } }] },
      events: [{ type: 'ListingProgressed.v1', detail: { moment: 'clearanceOrdered' } }],
      effects: [AGAIN],
    });
  });

  it.each([
    [
      'asked again',
      { do: 'order', askAgainAt: TOMORROW } as const,
      { ...LISTED, clearanceOrdered: { at: AT } },
    ],
    ['put off', { do: 'postpone', askAgainAt: TOMORROW } as const, LISTED],
  ])('that is %s only says when it is asked next', (_case, step, moments) => {
    expect(clear(step, moments)).toMatchObject({ set: {}, events: [], effects: [AGAIN], isNote: true });
  });

  it('that is overdue is published once, and asked for no more', () => {
    const first = clear({ do: 'overdue' });
    expect(first).toMatchObject({
      set: { listingOrders: [{ moments: { clearanceOverdue: { at: AT } } }] },
      events: [{ type: 'ListingClearanceOverdue.v1', detail: { clearBy: '2026-06-08', bureau: 'bureau' } }],
      effects: [],
    });
    expect(clear({ do: 'overdue' }, { ...LISTED, clearanceOverdue: { at: AT } })).toEqual({
      kind: 'already',
    });
  });

  it('is refused where Régua listed nothing', () => {
    expect(clear({ do: 'overdue' }, {})).toEqual({ kind: 'refused', reason: 'no-such-order' });
  });
});
