import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { annualRate, asPercent, monthlyRate, presentValue } from '#domain/money/annual-rate.ts';

const ON = '2026-03-20';
const flow = (amount: number, days: number) => ({ amount, dueDate: addDays(ON, days) });

describe('the yearly rate of payments against a cash price', () => {
  it.each([
    { case: 'a year later, 25% more', price: 100_000, flows: [flow(125_000, 365)], percent: 25 },
    { case: 'no more', price: 100_000, flows: [flow(50_000, 30), flow(50_000, 60)], percent: 0 },
    { case: 'less', price: 100_000, flows: [flow(90_000, 365)], percent: -10 },
    { case: 'twice as much after 30 days', price: 100_000, flows: [flow(102_000, 30)], percent: 27.24 },
    // Of R$ 1.000,00, an entry of 300,00 and two of 360,00: worked out apart, by bisection in another language.
    {
      case: 'an entry and two more',
      price: 100_000,
      flows: [flow(30_000, 0), flow(36_000, 31), flow(36_000, 61)],
      percent: 25.09,
    },
  ])('is the CET of Resolução CMN 4.881/2020: $case', ({ price, flows, percent }) => {
    expect(asPercent(annualRate(price, ON, flows) ?? Number.NaN)).toBe(percent);
  });

  it.each([
    { case: 'the entry alone is the cash price', price: 30_000, flows: [flow(30_000, 0), flow(1_000, 30)] },
    { case: 'the entry is more than it', price: 30_000, flows: [flow(40_000, 0), flow(1_000, 30)] },
    { case: 'all is paid on its day, and is not it', price: 30_000, flows: [flow(40_000, 0)] },
  ])('is none when $case', ({ price, flows }) => {
    expect(annualRate(price, ON, flows)).toBeUndefined();
  });

  it('makes the payments worth the price, and a hundredth of a percent more or less does not', () => {
    const flows = fc.array(
      fc.tuple(fc.integer({ min: 1_000, max: 5_000_000 }), fc.integer({ min: 1, max: 1_900 })),
      {
        minLength: 1,
        maxLength: 24,
      },
    );
    fc.assert(
      fc.property(
        flows,
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.integer({ min: 30, max: 130 }),
        (given, entry, ratio) => {
          const later = given.map(([amount, days]) => flow(amount, days));
          const total = later.reduce((sum, { amount }) => sum + amount, 0);
          const price = entry + Math.max(1, Math.round((total * ratio) / 100));
          const payments = [...(entry > 0 ? [flow(entry, 0)] : []), ...later];
          const rate = annualRate(price, ON, payments);
          if (rate === undefined) return;
          const worth = (at: number): number =>
            payments.reduce((sum, { amount, dueDate }) => {
              const days = (Date.parse(dueDate) - Date.parse(ON)) / 86_400_000;
              return sum + amount * (1 + at) ** (-days / 365);
            }, 0);
          expect(Math.abs(worth(rate) - price)).toBeLessThan(
            1e-4 * Math.max(1, price / 1e6) + 1e-6 * price * 1e-3,
          );
          // No rate is below -1: a hundredth of a percent less, or half of the way to it.
          expect(worth(Math.max(rate - 0.0001, (rate - 1) / 2))).toBeGreaterThan(price);
          expect(worth(rate + 0.0001)).toBeLessThan(price);
          expect((1 + monthlyRate(rate)) ** 12 - 1).toBeCloseTo(rate, 6);
        },
      ),
    );
  });

  it('discounts no payment below nothing nor above what it is, and one of today not at all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 0, max: 1_900 }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (amount, days, rate) => {
          const value = presentValue(flow(amount, days), ON, rate);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(amount);
          if (days === 0 || rate === 0) expect(value).toBe(amount);
        },
      ),
    );
  });
});
