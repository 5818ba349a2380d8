import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { OfferBook } from '#schemas/config/offers.ts';
import { Offer } from '#schemas/records/negotiation.ts';
import { changed, refusals } from '#test/builders/refusals.ts';
import { ROOT } from '#test/builders/root.ts';

const band = (id: string, more: object = {}) => ({
  id,
  floorPercent: 85,
  instalments: { entryPercent: 30, interestPercentPerMonth: 1, minimum: 15_000 },
  tiers: [
    {
      id: 'legado',
      daysLate: { from: 1 },
      when: { dueBefore: '2025-07-01' },
      cash: { chargesPercent: 100, principalPercent: 15 },
    },
    {
      id: 'cedo',
      daysLate: { from: 1, to: 15 },
      cash: { chargesPercent: 100 },
      instalments: { chargesPercent: 50, most: 4 },
    },
  ],
  ...more,
});
const book = {
  id: 'padrao',
  description: 'Quanto antes, menos encargos.',
  inForce: { from: '2026-01-01' },
  validityDays: 5,
  approval: { discountOver: 50_000, instalmentsOver: 6 },
  bands: [band('ate-500', { upTo: 50_000 }), band('ate-5000', { upTo: 500_000 }), band('acima-5000')],
};

describe('an offer book', () => {
  it('is valid, with its defaults', () => {
    expect(OfferBook.parse(book).bands[0]?.tiers[1]).toEqual({
      id: 'cedo',
      daysLate: { from: 1, to: 15 },
      cash: { chargesPercent: 100, principalPercent: 0 },
      instalments: { chargesPercent: 50, principalPercent: 0, most: 4 },
    });
  });

  it('is the one of config/', () => {
    const file = join(ROOT, 'config/offers/padrao.yaml');
    expect(refusals(OfferBook, parse(readFileSync(file, 'utf8')))).toEqual([]);
  });

  const RUNG = 'bands.0.tiers.1';
  it.each<{ case: string; path: string; to: unknown; refused: string }>([
    {
      case: 'an end before its beginning',
      path: 'inForce.until',
      to: '2025-12-31',
      refused: 'inForce.until: must be 2026-01-01 or later',
    },
    {
      case: 'offers for a day, which is less than the law has',
      path: 'validityDays',
      to: 1,
      refused: 'validityDays: must be 2 days or more (CDC art. 54-B, III)',
    },
    {
      case: 'two bands of one name',
      path: 'bands.1.id',
      to: 'ate-500',
      refused: 'bands.1.id: must not be there twice: "ate-500"',
    },
    {
      case: 'bands that go down',
      path: 'bands.1.upTo',
      to: 50_000,
      refused: 'bands.1.upTo: must be more than the 50000 of the band before it',
    },
    {
      case: 'a band before the last that matches all amounts',
      path: 'bands.1.upTo',
      to: undefined,
      refused: 'bands.1: must have "upTo": without it the bands below are never reached',
    },
    {
      case: 'a last band with an end',
      path: 'bands.2.upTo',
      to: 900_000,
      refused: 'bands.2.upTo: must be absent in the last band: every amount has one',
    },
    {
      case: 'two tiers of one name in a band',
      path: `${RUNG}.id`,
      to: 'legado',
      refused: `${RUNG}.id: must not be there twice in a band: "legado"`,
    },
    {
      case: 'days the wrong way round',
      path: `${RUNG}.daysLate`,
      to: { from: 16, to: 15 },
      refused: `${RUNG}.daysLate.to: must be 16 or more`,
    },
    {
      case: 'a tier that offers nothing',
      path: RUNG,
      to: { id: 'cedo', daysLate: { from: 1 } },
      refused: `${RUNG}: must offer something: cash, instalments, or both`,
    },
    {
      case: 'a payment at once without a discount',
      path: `${RUNG}.cash`,
      to: {},
      refused: `${RUNG}.cash: must discount something: paying what is owed needs no offer`,
    },
    {
      case: 'instalments without the terms of the band',
      path: 'bands.0.instalments',
      to: undefined,
      refused: `${RUNG}.instalments: has no terms: the band needs "instalments" too`,
    },
    {
      case: 'instalments that are cheaper than to pay at once',
      path: `${RUNG}.cash.chargesPercent`,
      to: 49,
      refused: `${RUNG}.instalments.chargesPercent: must be at most the 49 of cash: paying later is not cheaper`,
    },
    {
      case: 'instalments with a discount and nothing at once',
      path: `${RUNG}.cash`,
      to: undefined,
      refused: `${RUNG}.instalments.chargesPercent: must be at most the 0 of cash: paying later is not cheaper`,
    },
    {
      case: 'a price under the floor',
      path: 'bands.0.tiers.0.cash.principalPercent',
      to: 16,
      refused:
        'bands.0.tiers.0.cash.principalPercent: must be at most 15: the floor of the band is 85% of the principal',
    },
    {
      case: 'a discount on principal before all of the charges',
      path: 'bands.0.tiers.0.cash.chargesPercent',
      to: 99,
      refused:
        'bands.0.tiers.0.cash.principalPercent: must be 0 while chargesPercent is less than 100: fine and interest are discounted first',
    },
    {
      case: 'a discount on principal for every late debtor',
      path: 'bands.0.tiers.0.when',
      to: undefined,
      refused:
        'bands.0.tiers.0.cash.principalPercent: needs "when: { dueBefore: … }": without it, paying late would be cheaper than paying in time',
    },
    {
      case: 'a group of old debts that one may still wait to be in',
      path: 'bands.0.tiers.0.when.dueBefore',
      to: '2026-01-02',
      refused:
        'bands.0.tiers.0.when.dueBefore: must be 2026-01-01 or earlier, the day from which the book is in force: a debtor who could still pay in time would wait for it',
    },
    {
      case: 'interest over the limit for creditors that are not banks',
      path: 'bands.0.instalments.interestPercentPerMonth',
      to: 1.01,
      refused:
        'bands.0.instalments.interestPercentPerMonth: must be at most 1 a month for a creditor that is not a bank: Decreto 22.626/33 art. 1 and 4',
    },
    {
      case: 'parts of a percent',
      path: `${RUNG}.cash.chargesPercent`,
      to: 99.5,
      refused: `${RUNG}.cash.chargesPercent: must be a whole percent`,
    },
    {
      case: 'more tags than can be gone through',
      path: `${RUNG}.when`,
      to: { tags: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
      refused: 'bands.0.tiers: must name at most 6 tags in all, and names 7',
    },
  ])('refuses $case', ({ path, to, refused }) => {
    expect(refusals(OfferBook, changed(book, path, to))).toContain(refused);
  });

  it('accepts values exactly at the bounds', () => {
    for (const [path, to] of [
      ['inForce.until', '2026-01-01'],
      [`${RUNG}.daysLate`, { from: 15, to: 15 }],
      ['bands.0.tiers.0.when.dueBefore', '2026-01-01'],
      [`${RUNG}.when`, { tags: ['a', 'b', 'c', 'd', 'e', 'f'] }],
    ] as const)
      expect(refusals(OfferBook, changed(book, path, to))).toEqual([]);
  });
});

it('an offer with an id of several parts is valid', () => {
  const offer = {
    id: 'ate-500/cedo/a-vista',
    kind: 'cash',
    owed: 102_400,
    discount: { charges: 2_400, principal: 0 },
    interest: 0,
    total: 100_000,
    instalments: [{ number: 1, amount: 100_000, dueDate: '2026-03-26' }],
    validUntil: '2026-03-26',
    needsApproval: false,
    reason: 'Para faturas de até R$ 500,00.',
  };
  expect(refusals(Offer, offer)).toEqual([]);
  expect(refusals(Offer, { ...offer, id: 'ate-500//a-vista' })).toHaveLength(1);
});
