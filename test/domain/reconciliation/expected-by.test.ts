import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closureOn, rollForward } from '#domain/calendar/calendar.ts';
import { addDays, BANK_ZONE, dayOf, instantOf, isBefore, minutesOf } from '#domain/calendar/days.ts';
import { expectedBy } from '#domain/reconciliation/expected-by.ts';
import { staleSources } from '#domain/reconciliation/stale-sources.ts';
import { days, instants } from '#test/builders/arbitraries.ts';

const NEXT_MORNING = { businessDays: 1, by: '10:00' };
const FORTALEZA = [{ date: '2026-03-25', name: 'Data Magna do Ceará' }];

describe('a source is expected anew', () => {
  test.each([
    { case: 'on the next morning', reportedAt: '2026-03-09T07:00:00-03:00', by: '2026-03-10T13:00:00.000Z' },
    {
      case: 'on Monday, after Friday',
      reportedAt: '2026-03-06T07:00:00-03:00',
      by: '2026-03-09T13:00:00.000Z',
    },
    {
      case: 'on Tuesday, after a file of Saturday: no later one was written',
      reportedAt: '2026-03-07T01:30:00-03:00',
      by: '2026-03-10T13:00:00.000Z',
    },
    {
      case: 'on Ash Wednesday, after the Friday before Carnaval',
      reportedAt: '2026-02-13T07:00:00-03:00',
      by: '2026-02-18T13:00:00.000Z',
    },
    {
      case: 'on Monday, after the Thursday before Good Friday',
      reportedAt: '2026-04-02T07:00:00-03:00',
      by: '2026-04-06T13:00:00.000Z',
    },
    {
      case: 'on Friday, after the day before Corpus Christi',
      reportedAt: '2026-06-03T07:00:00-03:00',
      by: '2026-06-05T13:00:00.000Z',
    },
    {
      case: 'in January, after the last but one weekday of the year',
      reportedAt: '2026-12-30T07:00:00-03:00',
      by: '2027-01-04T13:00:00.000Z',
    },
    {
      case: 'the day after a holiday of the city',
      reportedAt: '2026-03-24T07:00:00-03:00',
      by: '2026-03-26T13:00:00.000Z',
    },
    {
      case: 'by the day in Brasília, although it is the next one in UTC',
      reportedAt: '2026-03-10T02:59:59.000Z',
      by: '2026-03-10T13:00:00.000Z',
    },
    {
      case: 'a day later from midnight in Brasília on',
      reportedAt: '2026-03-10T03:00:00.000Z',
      by: '2026-03-11T13:00:00.000Z',
    },
  ])('$case: after $reportedAt, by $by', ({ reportedAt, by }) => {
    expect(expectedBy(reportedAt, NEXT_MORNING, FORTALEZA)).toBe(by);
  });

  test('as many business days later as the creditor configures', () => {
    expect(expectedBy('2026-03-05T22:00:00-03:00', { businessDays: 2, by: '08:30' }, [])).toBe(
      '2026-03-09T11:30:00.000Z',
    );
  });

  test('always on a business day after the report; a later report gives a later day', () => {
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 1, max: 5 }), (one, other, businessDays) => {
        const within = { businessDays, by: '10:00' };
        const [first, last] = [one, other].sort() as [string, string];
        const due = expectedBy(first, within, []);
        expect(closureOn(dayOf(due))).toBeUndefined();
        expect(minutesOf(due, BANK_ZONE)).toBe(600);
        expect(dayOf(due) > rollForward(dayOf(first))).toBe(true);
        expect(isBefore(expectedBy(last, within, []), due)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('never because of a weekend or a holiday: a source that reports on each business day is never stale', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 599 }), (day, minute) => {
        const today = rollForward(day);
        // Reported on the morning of this business day and on every one before it; checked until the next morning's file.
        const reported = instantOf(today, minute, BANK_ZONE);
        const next = instantOf(rollForward(addDays(today, 1)), 599, BANK_ZONE);
        for (const at of [reported, instantOf(addDays(today, 1), 0, BANK_ZONE), next])
          expect(
            staleSources({
              sources: [{ id: 'bank', within: NEXT_MORNING }],
              lastReports: { bank: reported },
              at,
              bankHolidays: [],
            }),
          ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
