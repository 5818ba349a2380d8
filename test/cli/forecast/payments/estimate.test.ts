import { describe, expect, it } from 'vitest';
import { AMOUNTS, estimatesOf, learn, remindersBy } from '#cli/forecast/payments/estimate.ts';
import type { PastDebt } from '#cli/forecast/payments/history.ts';
import { addDays } from '#domain/calendar/days.ts';

const DUE = '2026-03-09';
const UNTIL = '2026-06-30';
const debt = (more: Partial<PastDebt>): PastDebt => ({
  ...{ profile: 'new', amount: 20_000, due: DUE, came: '2026-03-01', settled: undefined, reminders: [] },
  ...more,
});
const many = (count: number, more: Partial<PastDebt>): PastDebt[] =>
  Array.from({ length: count }, () => debt(more));

describe('what is learnt', () => {
  it('is of a band with thirty debts, else of its profile, else of all', () => {
    const model = learn(
      [
        ...many(30, { profile: 'good', amount: 5_000, settled: DUE }),
        ...many(5, { profile: 'good', amount: 60_000 }),
        ...many(3, { profile: 'recurrent' }),
      ],
      UNTIL,
    );
    expect(model.map(({ curve: _, ...band }) => band)).toEqual([
      { profile: 'good', from: undefined, below: 10_000 },
      { profile: 'good' },
      {},
    ]);
    expect(model.map(({ curve }) => curve.at(-1)?.left)).toEqual([
      0,
      expect.closeTo(5 / 35, 9),
      expect.closeTo(8 / 38, 9),
    ]);
  });

  it('counts a debt that came late from then on, and one that nobody paid yet up to the last day', () => {
    const [estimate] = estimatesOf(
      [debt({ settled: '2026-03-10' }), debt({ came: '2026-04-08', settled: '2026-04-10' }), debt({})],
      AMOUNTS,
      UNTIL,
    );
    // One of the two that were there on D+1 paid, then one of two on D+32.
    expect(estimate).toMatchObject({ from: 10_000, below: 50_000, count: 3, settled: 2, medianDays: 1 });
    expect(estimate?.paidBy.map(({ day, share }) => [day, share])).toEqual([
      [0, 0],
      [7, 0.5],
      [30, 0.5],
      [60, 0.75],
    ]);
  });
});

describe('what follows on a message', () => {
  const on = (day: string, step: string) => ({ day, step, channel: 'email' as const });
  it.each<{
    name: string;
    settled?: string;
    next?: ReturnType<typeof on>;
    at?: string;
    paid: Record<string, number>;
  }>([
    { name: 'a payment on the seventh day counts', settled: '2026-03-17', paid: { a: 1 } },
    { name: 'a payment on the eighth does not', settled: '2026-03-18', paid: { a: 0 } },
    {
      name: 'a payment after the next message is that one’s',
      next: on('2026-03-12', 'b'),
      ...{ settled: '2026-03-12', paid: { a: 0, b: 1 } },
    },
    { name: 'a week that is not over is not counted', at: addDays(UNTIL, -6), paid: {} },
  ])('$name', ({ settled, next, paid, at = '2026-03-10' }) => {
    const reminders = [on(at, 'a'), ...(next ? [next] : [])];
    const found = remindersBy([debt({ settled, reminders })], ({ step }) => step, UNTIL);
    expect(Object.fromEntries(found.map((one) => [one.of, one.paid]))).toEqual(paid);
  });
});
