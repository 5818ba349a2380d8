import { describe, expect, it } from 'vitest';
import type { ForecastEntry } from '#application/forecast/entry.ts';
import { joinedStandings, type Standing, Standings } from '#cli/forecast/standing.ts';
import { addDays } from '#domain/calendar/days.ts';
import { aDebt, aPayment } from '#test/builders/debt.ts';

const END = Date.parse('2026-04-01T00:00:00-03:00');
const LAST = '2026-03-31';

type Told<Entry = ForecastEntry> = Entry extends ForecastEntry ? Omit<Entry, 'at' | 'debt'> : never;

const message = (step: string): Told => ({ type: 'message', step, channel: 'email', owed: 0, cost: 0 });
const HANDED_OVER: Told = { type: 'handedOver', reason: 'ladder-over' };
const HELD: Told = {
  ...{ type: 'held', step: 'b', channel: 'email', rule: 'cooldown', citation: '' },
  ...{ decision: 'skipped', until: undefined },
};

/** The standings of one debt that is late by some days at the end, of which that is told. */
function standingsOf(late: number, ...told: readonly Told[]) {
  const standings = new Standings(END);
  const debt = aDebt('open', { dueDate: addDays(LAST, -late), amount: 5_000 });
  const at = '2026-03-02T12:00:00.000Z';
  const watch = standings.watch();
  watch.record({ type: 'opened', at, debt });
  for (const one of told) watch.record({ ...one, at, debt });
  watch.close?.();
  return standings.result();
}

describe('where a debt stands', () => {
  it.each<{ late: number; told: readonly Told[]; is: Partial<Standing> }>([
    { late: -3, told: [], is: { step: undefined, isHandedOver: false, age: undefined } },
    { late: 0, told: [], is: { age: undefined } },
    { late: 1, told: [message('a')], is: { step: 'a', age: 1 } },
    { late: 30, told: [HELD], is: { step: 'b', age: 1 } },
    {
      late: 31,
      told: [{ type: 'consolidated', step: 'c', channel: 'email', owed: 0 }],
      is: { step: 'c', age: 31 },
    },
    {
      late: 400,
      told: [message('a'), HANDED_OVER],
      is: { step: undefined, isHandedOver: true, age: 181 },
    },
  ])('$late days after its due date: $is', ({ late, told, is }) => {
    expect(standingsOf(late, ...told)).toEqual([expect.objectContaining({ ...is, count: 1, open: 5_000 })]);
  });

  it('is open with what a payment left, of whichever time it is', () => {
    const standings = new Standings(END);
    const debt = aDebt('open', { amount: 5_000 });
    const at = '2026-03-02T12:00:00.000Z';
    const early = { ...debt, payments: { early: aPayment(1_000, '2026-03-01') } };
    const late = { ...early, payments: { ...early.payments, late: aPayment(500, '2026-03-20') } };
    const watch = standings.watch();
    watch.record({ type: 'opened', at, debt: early });
    watch.record({ ...message('a'), at, debt: early });
    watch.record({ type: 'paid', at, debt: late, paymentId: 'late', amount: 500, paidAt: at });
    watch.close?.();
    expect(standings.result()).toEqual([expect.objectContaining({ step: 'a', count: 1, open: 3_500 })]);
  });

  it('is nowhere once it is settled, whatever is sent then', () => {
    expect(standingsOf(3, { type: 'settled' }, message('receipt'))).toEqual([]);
  });

  it('is counted over all parts, by its step and by its age', () => {
    const [one] = standingsOf(1, message('a'));
    const [withPerson] = standingsOf(1, HANDED_OVER);
    const [early] = standingsOf(-1);
    if (!one || !withPerson || !early) throw new Error('each stands somewhere');
    expect(
      joinedStandings([withPerson, one, one, early]).map(({ step, isHandedOver, count }) => [
        step,
        isHandedOver,
        count,
      ]),
    ).toEqual([
      [undefined, false, 1],
      ['a', false, 2],
      [undefined, true, 1],
    ]);
  });
});
