import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { decodeDueFactor, encodeDueFactor } from '#formats/boleto/due-factor.ts';
import vectors from '#test/fixtures/boleto.json' with { type: 'json' };

/** Days on which someone may look at a boleto: from 2009, when 3,000 days back first had factors, to 2060. */
const todays = fc.integer({ min: 0, max: 51 * 365 }).map((count) => addDays('2009-01-01', count));

describe('the factor of a day', () => {
  it.each(vectors.factor_cases)('$date is $factor ($source)', ({ date, factor }) => {
    expect(encodeDueFactor(date)).toBe(factor);
    expect(decodeDueFactor(factor, date)).toEqual({ kind: 'day', day: date });
  });

  it.each([
    { case: 'the first', day: '2000-07-03', factor: '1000' },
    { case: 'the first of the second cycle', day: '2025-02-22', factor: '1000' },
    { case: 'the last of the second cycle', day: '2049-10-13', factor: '9999' },
    { case: 'before any', day: '2000-07-02', factor: undefined },
    { case: 'before the base', day: '1997-10-06', factor: undefined },
  ])('$case: $day is $factor', ({ day, factor }) => {
    expect(encodeDueFactor(day)).toBe(factor);
  });
});

describe('the day of a factor', () => {
  it('is the one day of the window that has that factor', () => {
    fc.assert(
      fc.property(todays, fc.integer({ min: -3000, max: 5500 }), (today, ahead) => {
        const day = addDays(today, ahead);
        expect(decodeDueFactor(encodeDueFactor(day) as string, today)).toEqual({ kind: 'day', day });
      }),
    );
  });

  it('is none for 499 factors of 9,000', () => {
    fc.assert(
      fc.property(todays, fc.integer({ min: 5501, max: 5999 }), (today, ahead) => {
        const day = addDays(today, ahead);
        expect(decodeDueFactor(encodeDueFactor(day) as string, today)).toEqual({
          kind: 'outside-window',
          days: [addDays(day, -9000), day].filter((one) => one >= '2000-07-03'),
        });
      }),
    );
  });

  it.each([
    { case: '3,000 days back', factor: '7638', today: '2026-11-22', due: { kind: 'day', day: '2018-09-05' } },
    {
      case: '3,001 days back',
      factor: '7637',
      today: '2026-11-22',
      due: { kind: 'outside-window', days: ['2018-09-04', '2043-04-26'] },
    },
    {
      case: '5,500 days ahead',
      factor: '7138',
      today: '2026-11-22',
      due: { kind: 'day', day: '2041-12-13' },
    },
    {
      case: '5,501 days ahead',
      factor: '7139',
      today: '2026-11-22',
      due: { kind: 'outside-window', days: ['2017-04-24', '2041-12-14'] },
    },
    {
      case: 'ahead of the first cycle',
      factor: '9999',
      today: '2009-01-01',
      due: { kind: 'outside-window', days: ['2025-02-21'] },
    },
    {
      case: 'between the first day of two cycles',
      factor: '1000',
      today: '2009-01-01',
      due: { kind: 'outside-window', days: ['2000-07-03', '2025-02-22'] },
    },
    { case: 'the third cycle', factor: '1000', today: '2049-10-01', due: { kind: 'day', day: '2049-10-14' } },
    { case: 'no due date', factor: '0000', today: '2026-11-22', due: { kind: 'none' } },
    { case: 'the least that is none', factor: '0001', today: '2026-11-22', due: { kind: 'unsound' } },
    { case: 'the greatest that is none', factor: '0999', today: '2026-11-22', due: { kind: 'unsound' } },
  ])('$case: $factor seen on $today', ({ factor, today, due }) => {
    expect(decodeDueFactor(factor, today)).toEqual(due);
  });
});
