import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import type { Situation } from '#domain/offers/situation.ts';
import type { Relation } from '#schemas/config/charge-terms.ts';
import { bookOf, books, cash, debts, offersIn, plan, situations, tier } from '#test/builders/offer-books.ts';

const debtOf = (relation?: Relation): MoneyView => ({
  amount: 100_000,
  rolledDueDate: '2026-03-09',
  terms: {
    ...(relation ? { relation } : {}),
    finePercent: 2,
    interestPercentPerMonth: 1,
    whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' },
  },
  payments: {},
});
const SOMEBODY: Situation = {
  profile: 'occasional',
  tags: [],
  personType: 'person',
  channel: 'page',
  rolledDueDate: '2026-03-09',
};
const BOOK = bookOf([tier('cedo', 1, 15, { ...cash(100), ...plan(3, 50) })]);
const offers = (relation?: Relation, book = BOOK) => offersIn(book, debtOf(relation), SOMEBODY, '2026-03-10');

describe('instalments that a consumer is offered', () => {
  it('have their cost beside the cash offer of the same day: the sum, and the effective rates of a month and a year', () => {
    const [atOnce, two, three] = offers();
    expect(atOnce?.financing).toBeUndefined();
    expect(two?.financing).toMatchObject({
      cashPrice: 100_000,
      on: '2026-03-16',
      more: (two?.total ?? 0) - 100_000,
    });
    expect(three?.financing).toEqual({
      cashPrice: 100_000,
      on: '2026-03-16',
      more: 2_229,
      percentPerMonth: 1.8,
      percentPerYear: 23.9,
    });
  });

  it('have it beside what settles the debt today where nothing is offered for one payment', () => {
    const book = bookOf([tier('cedo', 1, 15, plan(2))]);
    const [two] = offers('consumer', book);
    expect(two?.financing).toMatchObject({ cashPrice: 102_033, on: '2026-03-10' });
  });

  it('are not offered when the entry alone is as much as the cash price', () => {
    const old = { when: { dueBefore: '2026-03-10' }, ...cash(100, 50), ...plan(2) };
    const terms = { entryPercent: 60, interestPercentPerMonth: 1, minimum: 1 };
    const book = bookOf([tier('legado', 1, undefined, old)], { instalments: terms });
    expect(offers('consumer', book).map(({ kind }) => kind)).toEqual(['cash']);
    expect(offers('business', book).map(({ kind }) => kind)).toEqual(['cash', 'instalments']);
  });

  it('say nothing of it between companies', () => {
    for (const { financing, reason } of offers('business')) {
      expect(financing).toBeUndefined();
      expect(reason).not.toContain('CET');
    }
  });

  it('always have it, with rates of the sign of what they cost more', () => {
    fc.assert(
      fc.property(books, debts, situations, fc.integer({ min: 1, max: 200 }), (book, debt, who, days) => {
        const today = addDays(who.rolledDueDate, days);
        const found = offersIn(book, debt, who, today);
        const { amount } = payoffOn({ ...debt, rolledDueDate: who.rolledDueDate }, today);
        for (const { kind, financing, total } of found) {
          if (kind === 'cash') continue;
          expect(financing).toBeDefined();
          if (!financing) continue;
          expect(financing.cashPrice).toBeLessThanOrEqual(amount);
          expect(financing.more).toBe(total - financing.cashPrice);
          expect(
            Math.abs(Math.sign(financing.percentPerYear) - Math.sign(financing.more)),
          ).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });
});
