import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';
import { priceByRule } from '#domain/debt/price-by-rule.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { chargeTerms } from '#test/builders/arbitraries.ts';

describe('the price by the creditor’s own rule', () => {
  const of = (due: number, received: number, waiveUpTo: number) =>
    priceByRule(
      {
        amount: 100_000,
        terms: {
          finePercent: 2,
          interestPercentPerMonth: 1,
          whenOnlyChargesAreLeft: { waiveUpTo, above: 'uphold' },
        },
      },
      { due, total: due, received, waived: { principal: 0, charges: 0, fine: 0 } },
    );

  it.each([
    { case: 'nothing is waived', due: 102_400, received: 0, upTo: 0, price: undefined },
    { case: 'nothing is charged', due: 100_000, received: 0, upTo: 500, price: undefined },
    { case: 'all charges are waived', due: 102_400, received: 0, upTo: 2_400, price: 100_000 },
    { case: 'the charges are a centavo more', due: 102_401, received: 0, upTo: 2_400, price: 100_001 },
    { case: 'a part was paid', due: 52_000, received: 50_000, upTo: 10_000, price: 50_000 },
    { case: 'as much as the principal came in', due: 2_500, received: 100_000, upTo: 2_400, price: 100 },
    { case: 'nothing is asked any more', due: 0, received: 102_400, upTo: 2_400, price: undefined },
  ])('where $case: $price', ({ due, received, upTo, price }) => {
    expect(of(due, received, upTo)).toBe(price);
  });

  it('is the least that settles, and no less than that is settled by it', () => {
    let waived = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        chargeTerms,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 110 }),
        fc.integer({ min: 0, max: 300 }),
        (amount, terms, days, percent, earlier) => {
          const rolledDueDate = '2026-03-09';
          const day = addDays(rolledDueDate, days);
          const paid = Math.floor((amount * percent) / 100);
          const before = addDays(rolledDueDate, Math.min(days, earlier));
          const debt: MoneyView = {
            amount,
            rolledDueDate,
            terms,
            payments: paid > 0 ? { one: { amount: paid, paidAt: `${before}T12:00:00Z` } } : {},
          };
          if (settlementOn(debt, day).settles) return;
          const settles = (more: number): boolean => {
            if (more === 0) return false;
            const payments = { ...debt.payments, two: { amount: more, paidAt: `${day}T12:00:00Z` } };
            return settlementOn({ ...debt, payments }, day).settles;
          };
          const balance = balanceOn(debt, day);
          const byRule = priceByRule(debt, balance);
          if (byRule !== undefined) waived += 1;
          const price = byRule ?? balance.due;
          expect(settles(price)).toBe(true);
          expect(settles(price - 1)).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
    expect(waived).toBeGreaterThan(20);
  });
});
