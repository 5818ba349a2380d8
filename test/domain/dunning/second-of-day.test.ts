import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondOfDay } from '#domain/dunning/second-of-day.ts';

const MORNING = { sendAt: 9 * 60 + 30, spreadMinutes: 30, opens: 8 * 60, closes: 20 * 60 };

/** The seconds of many debts. */
const secondsOfMany = (given: Omit<Parameters<typeof secondOfDay>[0], 'key'>, count: number): number[] =>
  Array.from({ length: count }, (_, index) =>
    secondOfDay({ ...given, key: `bebidas-nordeste_BN-2026-${index}/reminder-1-after` }),
  );

describe('the second of a day at which a step is taken', () => {
  const hours = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
    .filter(([opens, closes]) => opens < closes)
    .map(([opens, closes]) => ({ opens: opens * 60, closes: closes * 60 }));

  it('is a whole second within the lawful hours, and the same for the same key', () => {
    fc.assert(
      fc.property(
        hours,
        fc.string(),
        fc.integer({ min: 0, max: 1439 }),
        fc.nat(720),
        (opening, key, sendAt, spreadMinutes) => {
          const given = { ...opening, key, sendAt, spreadMinutes };
          const second = secondOfDay(given);
          expect(Number.isInteger(second)).toBe(true);
          expect(second).toBeGreaterThanOrEqual(opening.opens * 60);
          expect(second).toBeLessThan(opening.closes * 60);
          expect(secondOfDay(given)).toBe(second);
        },
      ),
    );
  });

  it.each([
    { name: 'from the time of day on', given: {}, from: '09:30:00', to: '10:00:00' },
    {
      name: 'from the opening on, when the time of day is earlier',
      given: { sendAt: 60 },
      from: '08:00:00',
      to: '08:30:00',
    },
    {
      name: 'up to the closing, when it is later',
      given: { sendAt: 19 * 60 + 50 },
      from: '19:29:59',
      to: '19:59:59',
    },
    {
      name: 'over the lawful hours, when they are shorter',
      given: { spreadMinutes: 720, opens: 600, closes: 720 },
      from: '10:00:00',
      to: '11:59:59',
    },
    { name: 'not at all, without minutes', given: { spreadMinutes: 0 }, from: '09:30:00', to: '09:30:00' },
  ])('is spread $name', ({ given, from, to }) => {
    const seconds = secondsOfMany({ ...MORNING, ...given }, 100_000).sort((one, other) => one - other);
    const clock = (second: number | undefined) => new Date((second ?? 0) * 1000).toISOString().slice(11, 19);
    expect([clock(seconds[0]), clock(seconds.at(-1))]).toEqual([from, to]);
  });

  it('differs enough that 320,000 debts of one morning never crowd in one second', () => {
    const counts = new Map<number, number>();
    for (const second of secondsOfMany(MORNING, 320_000)) counts.set(second, (counts.get(second) ?? 0) + 1);
    expect(counts.size).toBe(1801);
    // On average 178 in each second.
    expect(Math.max(...counts.values())).toBeLessThan(260);
  });
});
