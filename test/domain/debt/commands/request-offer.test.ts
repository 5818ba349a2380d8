import { expect, it } from 'vitest';
import { requestOffer } from '#domain/debt/commands/request-offer.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-20T15:00:00Z';

it('a request for an offer is published, and changes nothing', () => {
  const debt = aDebt('open', { sellerId: 'vendedor-1' });
  expect(requestOffer(debt, { offerId: 'a/b/3x', total: 300, at: AT })).toEqual({
    kind: 'change',
    set: {},
    remove: [],
    sends: {},
    events: [
      {
        type: 'OfferRequested.v1',
        occasion: '2026-05-20/a/b/3x',
        detail: {
          at: AT,
          debtorId: 'debtor-of-NF-1',
          sellerId: 'vendedor-1',
          offerId: 'a/b/3x',
          total: 300,
          askedAt: AT,
        },
      },
    ],
    effects: [],
    isNote: true,
  });
});
