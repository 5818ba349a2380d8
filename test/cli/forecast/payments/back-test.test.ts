import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backTest } from '#cli/forecast/payments/back-test.ts';
import type { PastDebt } from '#cli/forecast/payments/history.ts';
import { addDays } from '#domain/calendar/days.ts';

const debt = (due: string, paidAfter: number | undefined): PastDebt => ({
  ...{ profile: 'new', amount: 10_000, due, came: addDays(due, -10), reminders: [] },
  settled: paidAfter === undefined ? undefined : addDays(due, paidAfter),
});

describe('the test of a forecast against the last four weeks', () => {
  it('expects what happens when debts go on being paid as before', () => {
    // Each day two come due: one is paid three days later, the other never.
    const days = Array.from({ length: 150 }, (_, index) => addDays('2026-01-01', index));
    const debts = days.flatMap((due) => [debt(due, 3), debt(due, undefined)]);
    const until = '2026-05-20';
    const known = debts.map((one) => ({
      ...one,
      settled: one.settled !== undefined && one.settled <= until ? one.settled : undefined,
    }));
    const tested = backTest(known, until);
    expect(tested?.learntUntil).toBe('2026-04-22');
    expect(tested?.weeks.map(({ from, count }) => [from, count.happened])).toEqual([
      ['2026-04-23', 7],
      ['2026-04-30', 7],
      ['2026-05-07', 7],
      ['2026-05-14', 7],
    ]);
    for (const { count, amount } of tested?.weeks ?? []) {
      expect(count.expected).toBeCloseTo(7, 0);
      expect(amount.expected).toBeCloseTo(count.expected * 10_000, 4);
    }
    expect(tested?.within).toBe(4);
  });

  it('finds that nobody paid any more', () => {
    const days = Array.from({ length: 150 }, (_, index) => addDays('2026-01-01', index));
    const until = '2026-05-20';
    const tested = backTest(
      days.map((due) => debt(due, addDays(due, 3) <= '2026-04-22' ? 3 : undefined)),
      until,
    );
    expect(tested?.weeks.map(({ count }) => count.happened)).toEqual([0, 0, 0, 0]);
    expect(tested?.within).toBe(0);
  });

  it('needs a payment before', () => {
    expect(backTest([debt('2026-05-01', undefined)], '2026-05-20')).toBeUndefined();
    expect(backTest([debt('2026-05-01', 2)], '2026-05-20')).toBeUndefined();
  });

  it('covers nearly every week of payments that are drawn alike', () => {
    let weeks = 0;
    let within = 0;
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 29 })), (draws) => {
        const days = Array.from({ length: 200 }, (_, index) => addDays('2026-01-01', index));
        const until = '2026-07-10';
        const debts = days.flatMap((due) =>
          [0, 1, 2].map(() => {
            const drawn = draws.next().value;
            return debt(due, drawn < 15 ? drawn : undefined);
          }),
        );
        const known = debts
          .filter(({ came }) => came <= until)
          .map((one) => ({ ...one, settled: (one.settled ?? '9999') <= until ? one.settled : undefined }));
        const tested = backTest(known, until);
        weeks += tested?.weeks.length ?? 0;
        within += tested?.within ?? 0;
      }),
      { numRuns: 50, seed: 1 },
    );
    expect(weeks).toBe(200);
    expect(within / weeks).toBeGreaterThan(0.88);
  });
});
