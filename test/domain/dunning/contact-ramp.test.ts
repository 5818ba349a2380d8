import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { allowanceOn, type ContactDay, capOn, placesAhead, wentWrong } from '#domain/dunning/contact-ramp.ts';
import type { Ramp } from '#schemas/config/first-load.ts';

const RAMP = { start: 50, least: 10, most: 400 };
const PACE = { halveOver: { bouncePercent: 5, complaintPercent: 0.1 }, restartAfterDays: 30 };
const MONDAY = '2026-03-02';

const aDay = (given: Partial<ContactDay> = {}): ContactDay => ({
  ...{ day: MONDAY, booked: 50, allowance: 50, sent: 50, bounced: 0, complained: 0 },
  ...given,
});

describe('what the next day allows', () => {
  it.each([
    { case: 'the start, when there was none before', days: [], allows: 50 },
    { case: 'twice as many after a day that went well', days: [aDay()], allows: 100 },
    { case: 'twice as many when only half of the day was used', days: [aDay({ sent: 25 })], allows: 100 },
    { case: 'the same after a day that was hardly used', days: [aDay({ sent: 24 })], allows: 50 },
    {
      case: 'twice as many with as many bounces as the pace bears',
      days: [aDay({ bounced: 2 })],
      allows: 100,
    },
    { case: 'half as many with more', days: [aDay({ bounced: 3 })], allows: 25 },
    {
      case: 'the same after one complaint, which may be chance',
      days: [aDay({ complained: 1 })],
      allows: 50,
    },
    { case: 'half as many after two', days: [aDay({ complained: 2 })], allows: 25 },
    { case: 'the same after one bounce of few', days: [aDay({ sent: 8, bounced: 1 })], allows: 50 },
    { case: 'never more than the most', days: [aDay({ allowance: 300, sent: 300 })], allows: 400 },
    { case: 'never less than the least', days: [aDay({ allowance: 12, sent: 12, bounced: 12 })], allows: 10 },
    {
      case: 'what the last day leads to, whatever came before',
      days: [aDay({ day: addDays(MONDAY, -1), bounced: 40 }), aDay()],
      allows: 100,
    },
    {
      case: 'the start again after a month of silence',
      days: [aDay({ day: addDays(MONDAY, -30) })],
      allows: 50,
    },
    {
      case: 'nothing more for a day that was only booked',
      days: [aDay({ allowance: undefined, sent: 0 })],
      allows: 50,
    },
    {
      case: 'what it began with, on the day itself',
      days: [aDay(), aDay({ day: addDays(MONDAY, 1), allowance: 70 })],
      allows: 70,
    },
    {
      case: 'within limits that were lowered since',
      days: [aDay({ allowance: 5_000, sent: 5_000 })],
      allows: 400,
    },
  ])('is $case', ({ days, allows }) => {
    expect(allowanceOn(addDays(MONDAY, 1), days, RAMP, PACE)).toBe(allows);
  });

  it('ends a day that goes wrong at the least', () => {
    expect(capOn(MONDAY, [aDay({ bounced: 3 })], RAMP, PACE)).toBe(10);
    expect(capOn(MONDAY, [aDay({ bounced: 2 })], RAMP, PACE)).toBe(50);
  });
});

describe('the places of the days ahead', () => {
  const ahead = Array.from({ length: 6 }, (_, index) => addDays(MONDAY, index));

  it('double day by day up to the most', () => {
    expect(placesAhead(ahead, [], RAMP, PACE)).toEqual([50, 100, 200, 400, 400, 400]);
  });

  it('begin with half after a day that goes wrong', () => {
    expect(placesAhead(ahead, [aDay({ bounced: 9 })], RAMP, PACE)).toEqual([10, 25, 50, 100, 200, 400]);
  });
});

/** Sends as many as each day allows, some of which go wrong, until nobody waits. */
function play(
  debtors: number,
  ramp: Ramp,
  wrongOf: (day: number) => { bounced: number; complained: number },
) {
  const days: ContactDay[] = [];
  for (let waiting = debtors; waiting > 0; ) {
    const day = addDays(MONDAY, days.length);
    const allowance = allowanceOn(day, days, ramp, PACE);
    const wrong = wrongOf(days.length);
    let sent = 0;
    const asItStands = () => ({
      ...{ day, allowance, booked: sent, sent },
      bounced: Math.floor((sent * wrong.bounced) / 100),
      complained: Math.floor((sent * wrong.complained) / 100),
    });
    while (waiting > 0 && sent < capOn(day, [...days, asItStands()], ramp, PACE)) {
      sent += 1;
      waiting -= 1;
    }
    days.push(asItStands());
  }
  return days;
}

describe('a ramp over many days', () => {
  const ramps = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }))
    .map(([least, more, most]) => ({ least, start: least * more, most: least * more * most }));
  const fates = fc.array(
    fc.record({ bounced: fc.constantFrom(0, 2, 5, 6, 30), complained: fc.constantFrom(0, 0, 1) }),
    { minLength: 1, maxLength: 12 },
  );

  it('never sends more than the day allows, doubles at most, halves at most, and reaches everybody', () => {
    fc.assert(
      fc.property(ramps, fates, fc.integer({ min: 1, max: 2_000 }), (ramp, fate, debtors) => {
        const days = play(debtors, ramp, (day) => fate[day % fate.length] ?? { bounced: 0, complained: 0 });
        for (const [index, { sent, allowance = 0 }] of days.entries()) {
          const before = days[index - 1]?.allowance ?? ramp.start;
          expect(sent).toBeLessThanOrEqual(allowance);
          expect(allowance).toBeLessThanOrEqual(index === 0 ? ramp.start : Math.min(ramp.most, before * 2));
          expect(allowance).toBeGreaterThanOrEqual(Math.max(ramp.least, Math.floor(before / 2)));
        }
        expect(days.reduce((sum, { sent }) => sum + sent, 0)).toBe(debtors);
        // Whatever goes wrong, the least goes out every day.
        expect(days.length).toBeLessThanOrEqual(Math.ceil(debtors / ramp.least));
      }),
    );
  });

  it('halves after each day that went wrong, and doubles after each full day that went well', () => {
    fc.assert(
      fc.property(ramps, fates, fc.integer({ min: 100, max: 2_000 }), (ramp, fate, debtors) => {
        const days = play(debtors, ramp, (day) => fate[day % fate.length] ?? { bounced: 0, complained: 0 });
        for (const [index, day] of days.slice(0, -1).entries()) {
          const { allowance = 0 } = day;
          const next = days[index + 1]?.allowance ?? 0;
          if (wentWrong(day, PACE)) expect(next).toBe(Math.max(ramp.least, Math.floor(allowance / 2)));
          else if (day.bounced + day.complained === 0 && day.sent === allowance)
            expect(next).toBe(Math.min(ramp.most, allowance * 2));
        }
      }),
    );
  });

  it('reaches a thousand debtors of one domain within five days when all goes well', () => {
    const days = play(1_000, { start: 50, least: 10, most: 5_000 }, () => ({ bounced: 0, complained: 0 }));
    expect(days.map(({ sent }) => sent)).toEqual([50, 100, 200, 400, 250]);
  });
});
