import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, monthsBefore } from '#domain/calendar/days.ts';
import { instalmentPlan } from '#domain/offers/instalment-plan.ts';

const TERMS = { entryPercent: 30, interestPercentPerMonth: 1, minimum: 1 };
const DATES = { entryDue: '2026-03-16', holidays: [] };
const price = (principal: number, charges = 0) => ({ principal, charges });
const inAll = (principal: number, count: number, terms: Partial<typeof TERMS> = {}, charges = 0) =>
  instalmentPlan(price(principal, charges), count, { ...TERMS, ...terms }, DATES);
const amounts = (...of: Parameters<typeof inAll>) => inAll(...of)?.instalments.map(({ amount }) => amount);

describe('a price in instalments', () => {
  it('is an entry, and the rest with simple interest for the months that each part waits', () => {
    // 700,00 in two parts: 350,00 for one month and 350,00 for two, 3,50 and 7,00.
    expect(inAll(100_000, 3)).toEqual({
      instalments: [
        { number: 1, amount: 30_000, dueDate: '2026-03-16' },
        { number: 2, amount: 35_525, dueDate: '2026-04-16' },
        { number: 3, amount: 35_525, dueDate: '2026-05-18' },
      ],
      interest: 1_050,
      total: 101_050,
    });
  });

  it('has the centavos that do not divide in the first payments after the entry', () => {
    expect(amounts(100_000, 4, { interestPercentPerMonth: 0 })).toEqual([30_000, 23_334, 23_333, 23_333]);
    expect(amounts(100_001, 4, { interestPercentPerMonth: 0 })).toEqual([30_000, 23_334, 23_334, 23_333]);
  });

  it('rounds the entry and the interest down to the centavo', () => {
    expect(amounts(99, 2, { interestPercentPerMonth: 0 })).toEqual([29, 70]);
    // 70 centavos for one month at 1%: 0,7.
    expect(inAll(99, 2)).toMatchObject({ interest: 0, total: 99 });
    expect(inAll(142, 2)).toMatchObject({ interest: 1, total: 143 });
  });

  it('bears no interest on fine and interest: the entry pays them first, and what it does not pay bears none', () => {
    // All in the entry: the rest is principal.
    expect(inAll(95_000, 3, {}, 5_000)).toMatchObject({ interest: 1_050 });
    expect(inAll(70_000, 3, {}, 30_000)).toMatchObject({ interest: 1_050 });
    // 500,00 of principal are in the rest of 700,00.
    expect(inAll(50_000, 3, {}, 50_000)).toMatchObject({ interest: 750, total: 100_750 });
  });

  it('is none when a payment would be less than the minimum', () => {
    expect(amounts(100_000, 3, { minimum: 30_000 })).toHaveLength(3);
    expect(amounts(100_000, 3, { minimum: 30_001 })).toBeUndefined();
    expect(amounts(100_000, 4, { minimum: 24_000, interestPercentPerMonth: 0 })).toBeUndefined();
  });

  it('falls due on one day of each month, the last of a shorter one, rolled to a business day', () => {
    const dates = instalmentPlan(price(100_000), 5, TERMS, {
      entryDue: '2026-01-30',
      holidays: [{ date: '2026-03-30', name: 'Festa' }],
    })?.instalments.map(({ dueDate }) => dueDate);
    // 28 February is a Saturday; the 30th is back in March, a holiday of the place.
    expect(dates).toEqual(['2026-01-30', '2026-03-02', '2026-03-31', '2026-04-30', '2026-06-01']);
  });

  it('never costs more than the rate: no more than simple interest on all of the rest for all of the time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 1_000_000_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 2, max: 24 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 90 }),
        (principal, charges, count, points, entryPercent) => {
          const terms = { entryPercent, interestPercentPerMonth: points / 100, minimum: 1 };
          const plan = instalmentPlan({ principal, charges }, count, terms, DATES);
          if (!plan) return;
          const [entry, ...others] = plan.instalments.map(({ amount }) => BigInt(amount));
          const sum = others.reduce((total, amount) => total + amount, entry as bigint);
          expect(sum).toBe(BigInt(principal + charges + plan.interest));
          const rest = BigInt(principal + charges) - (entry as bigint);
          const exact = rest * BigInt(points) * BigInt(count);
          expect(BigInt(plan.interest) * 20_000n).toBeLessThanOrEqual(exact);
          // Of principal alone, by less than a centavo.
          if (rest <= principal) expect(BigInt(plan.interest + 1) * 20_000n).toBeGreaterThan(exact);
          expect((others[0] as bigint) - (others.at(-1) as bigint)).toBeLessThanOrEqual(1n);
          for (const [index, { dueDate }] of plan.instalments.entries())
            expect(daysBetween(DATES.entryDue, monthsBefore(dueDate, index))).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
