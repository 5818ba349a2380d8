import { describe, expect, it } from 'vitest';
import { type ListingFacts, obstaclesOf } from '#domain/listings/obstacles-of.ts';
import type { AnyBureau } from '#schemas/config/bureau.ts';
import type { OpenDebt } from '#schemas/records/debt.ts';
import { aDebt, anAssignment } from '#test/builders/debt.ts';

const FACTS: ListingFacts = {
  today: '2026-06-01',
  isOverIndebted: false,
  isErased: false,
  sourcesAreStale: false,
};
const BUREAU: AnyBureau = { provider: 'sandbox', id: 'bureau', name: 'Birô', minimum: 5_000 };
const NOTARY: AnyBureau = { ...BUREAU, debtKinds: ['document'], years: 3, feesPaidBy: 'debtor' };
const paid = (amount: number): Partial<OpenDebt> => ({
  payments: {
    p: { amount, paidAt: '2026-05-05T12:00:00Z', method: 'pix', receivedAt: '2026-05-05T12:00:00Z' },
  },
});

describe('what keeps a debt from being listed', () => {
  it.each<readonly [string, Partial<OpenDebt>, Partial<ListingFacts>, AnyBureau, readonly string[]]>([
    ['is nothing', {}, {}, BUREAU, []],
    ['is erased data of the debtor', {}, { isErased: true }, BUREAU, ['erased']],
    ['is superendividamento', {}, { isOverIndebted: true }, BUREAU, ['over-indebted']],
    ['is a stale source of payments', {}, { sourcesAreStale: true }, BUREAU, ['payment-doubtful']],
    ['is that the credit is another’s', { assigned: anAssignment() }, {}, BUREAU, ['assigned']],
    [
      'is that it is an instalment',
      { instalmentOf: { debtId: 'd', number: 1 } },
      {},
      BUREAU,
      ['on-payment-plan'],
    ],
    ['is not a principal of the minimum', paid(95_000), {}, BUREAU, []],
    ['is a principal below the minimum', paid(95_001), {}, BUREAU, ['below-minimum']],
    ['is nothing of a title of the kind', {}, {}, NOTARY, []],
    ['is no title of the kind', { debtKind: 'rent' }, {}, NOTARY, ['not-protestable']],
    ['is not the last day of three years', {}, { today: '2029-05-04' }, NOTARY, []],
    ['is a title of three years', {}, { today: '2029-05-05' }, NOTARY, ['not-protestable']],
  ])('%s', (_case, given, facts, bureau, expected) => {
    const debt = { ...aDebt('open'), ...given } as OpenDebt;
    expect(obstaclesOf(debt, bureau, { ...FACTS, ...facts })).toEqual(expected);
  });
});
