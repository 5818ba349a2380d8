import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closureOn, rollForward } from '#domain/calendar/calendar.ts';
import {
  addDays,
  addMinutes,
  BANK_ZONE,
  dayOf,
  instantOf,
  isBefore,
  minutesOf,
} from '#domain/calendar/days.ts';
import { nextLawfulInstant } from '#domain/compliance/contact-hours.ts';
import { expectedBy } from '#domain/reconciliation/expected-by.ts';
import { lookAgainAt } from '#domain/reconciliation/look-again-at.ts';
import { staleSources } from '#domain/reconciliation/stale-sources.ts';
import { days, instants, ufs } from '#test/domain/arbitraries.ts';
import { HOURS, placeIn } from '#test/domain/compliance/contact-hours.ts';

const NEXT_MORNING = { businessDays: 1, by: '10:00' };
const FORTALEZA = [{ date: '2026-03-25', name: 'Data Magna do Ceará' }];

describe('a source is expected anew', () => {
  test.each([
    { case: 'on the next morning', heard: '2026-03-09T07:00:00-03:00', by: '2026-03-10T13:00:00Z' },
    { case: 'on Monday, after Friday', heard: '2026-03-06T07:00:00-03:00', by: '2026-03-09T13:00:00Z' },
    {
      case: 'on Tuesday, after a file of Saturday: no later one was written',
      heard: '2026-03-07T01:30:00-03:00',
      by: '2026-03-10T13:00:00Z',
    },
    {
      case: 'on Ash Wednesday, after the Friday before Carnaval',
      heard: '2026-02-13T07:00:00-03:00',
      by: '2026-02-18T13:00:00Z',
    },
    {
      case: 'on Monday, after the Thursday before Good Friday',
      heard: '2026-04-02T07:00:00-03:00',
      by: '2026-04-06T13:00:00Z',
    },
    {
      case: 'on Friday, after the day before Corpus Christi',
      heard: '2026-06-03T07:00:00-03:00',
      by: '2026-06-05T13:00:00Z',
    },
    {
      case: 'in January, after the last but one weekday of the year',
      heard: '2026-12-30T07:00:00-03:00',
      by: '2027-01-04T13:00:00Z',
    },
    {
      case: 'the day after a holiday of the city',
      heard: '2026-03-24T07:00:00-03:00',
      by: '2026-03-26T13:00:00Z',
    },
    {
      case: 'by the day in Brasília, though in UTC it is the next',
      heard: '2026-03-10T02:59:59Z',
      by: '2026-03-10T13:00:00Z',
    },
    {
      case: 'a day later from midnight in Brasília on',
      heard: '2026-03-10T03:00:00Z',
      by: '2026-03-11T13:00:00Z',
    },
  ])('$case', ({ heard, by }) => {
    expect(expectedBy(heard, NEXT_MORNING, FORTALEZA)).toBe(by);
  });

  test('as many business days later as it is given', () => {
    expect(expectedBy('2026-03-05T22:00:00-03:00', { businessDays: 2, by: '08:30' }, [])).toBe(
      '2026-03-09T11:30:00Z',
    );
  });

  test('always on a business day after the one on which it was heard, the later the later', () => {
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

  test('never on account of a weekend or a holiday: a source heard on each business day is never stale', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 599 }), (day, minute) => {
        const today = rollForward(day);
        // Heard on the morning of this business day and on every one before it; asked until the next morning's file.
        const heard = instantOf(today, minute, BANK_ZONE);
        const next = instantOf(rollForward(addDays(today, 1)), 599, BANK_ZONE);
        for (const at of [heard, instantOf(addDays(today, 1), 0, BANK_ZONE), next])
          expect(
            staleSources({
              sources: [{ id: 'bank', within: NEXT_MORNING }],
              heard: { bank: heard },
              at,
              bankHolidays: [],
            }),
          ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the books are stale', () => {
  const bank = { id: '341/111-12345', within: NEXT_MORNING };
  const psp = { id: 'banco-x', within: { businessDays: 1, by: '18:00' } };
  const ask = (heard: Record<string, string>, at: string) =>
    staleSources({ sources: [bank, psp], heard, at, bankHolidays: [] }).map(({ id }) => id);
  const MONDAY = '2026-03-09T07:00:00-03:00';

  test.each([
    ['none, at a second before the time', { bank: MONDAY, psp: MONDAY }, '2026-03-10T09:59:59-03:00', []],
    ['the bank, at the very time', { bank: MONDAY, psp: MONDAY }, '2026-03-10T10:00:00-03:00', [bank.id]],
    ['both, in the evening', { bank: MONDAY, psp: MONDAY }, '2026-03-10T18:00:00-03:00', [bank.id, psp.id]],
    ['who was never heard', { psp: MONDAY }, '2026-03-09T08:00:00-03:00', [bank.id]],
    [
      'none again, once it is heard',
      { bank: '2026-03-10T15:00:00-03:00', psp: MONDAY },
      '2026-03-10T15:00:00-03:00',
      [],
    ],
  ])('%s', (_case, { bank: file, psp: notice }: { bank?: string; psp?: string }, at, stale) => {
    const heard = { ...(file ? { [bank.id]: file } : {}), ...(notice ? { [psp.id]: notice } : {}) };
    expect(ask(heard, at)).toEqual(stale);
  });

  test('and say since when', () => {
    expect(
      staleSources({
        sources: [bank],
        heard: { [bank.id]: MONDAY },
        at: '2026-03-11T09:00:00-03:00',
        bankHolidays: [],
      }),
    ).toEqual([{ ...bank, reportedUntil: MONDAY, expectedBy: '2026-03-10T13:00:00Z' }]);
  });

  test('for a creditor without sources they never are', () => {
    expect(staleSources({ sources: [], heard: {}, at: MONDAY, bankHolidays: [] })).toEqual([]);
  });
});

describe('a step that is held looks again', () => {
  const look = (now: string, more: Partial<Parameters<typeof lookAgainAt>[0]> = {}) =>
    lookAgainAt({
      now,
      sources: [{ id: 'bank', within: NEXT_MORNING }],
      recheckHours: 4,
      bankHolidays: [],
      hours: HOURS,
      channels: ['sms'],
      place: placeIn('CE'),
      key: 'debt/1/reminder',
      spreadMinutes: 0,
      ...more,
    });

  test.each([
    { case: 'some hours later', now: '2026-03-10T10:05:00-03:00', at: '2026-03-10T17:05:00Z' },
    {
      case: 'sooner, when the source is expected sooner',
      now: '2026-03-10T08:30:00-03:00',
      at: '2026-03-10T13:00:00Z',
    },
    {
      case: 'when it is expected next, once the hours of the day are over',
      now: '2026-03-10T16:30:00-03:00',
      at: '2026-03-11T13:00:00Z',
    },
    {
      case: 'on Monday, after Friday evening',
      now: '2026-03-06T18:00:00-03:00',
      at: '2026-03-09T13:00:00Z',
    },
    {
      case: 'on Monday, on a Saturday: no bank writes a file',
      now: '2026-03-07T08:30:00-03:00',
      at: '2026-03-09T13:00:00Z',
    },
    {
      case: 'on Ash Wednesday, on the Friday before Carnaval',
      now: '2026-02-13T18:00:00-03:00',
      at: '2026-02-18T13:00:00Z',
    },
  ])('$case', ({ now, at }) => {
    expect(look(now)).toBe(at);
  });

  test('when the last of several is expected', () => {
    const sources = [
      { id: 'bank', within: NEXT_MORNING },
      { id: 'psp', within: { businessDays: 1, by: '14:00' } },
    ];
    expect(look('2026-03-10T18:00:00-03:00', { sources })).toBe('2026-03-11T17:00:00Z');
  });

  test('within the hours of the state, when the source is expected before they open', () => {
    const sources = [{ id: 'bank', within: { businessDays: 1, by: '06:00' } }];
    expect(look('2026-03-10T18:00:00-03:00', { sources, place: placeIn('RJ') })).toBe('2026-03-11T12:00:00Z');
  });

  test('not all at once on the morning after', () => {
    const minutes = Array.from({ length: 300 }, (_, index) =>
      minutesOf(look('2026-03-10T18:00:00-03:00', { key: `debt-${index}`, spreadMinutes: 60 }), BANK_ZONE),
    );
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(600);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(660);
    expect(new Set(minutes).size).toBeGreaterThan(50);
  });

  test('always later, lawfully, and never sooner than is worth a look', () => {
    const channels = fc.constantFrom(['sms'], ['email'], ['email', 'sms'], ['whatsapp']);
    fc.assert(
      fc.property(instants, ufs, channels, fc.integer({ min: 1, max: 12 }), (now, uf, on, recheckHours) => {
        const place = placeIn(uf);
        const at = look(now, { place, channels: on, recheckHours, spreadMinutes: 90 });
        expect(isBefore(now, at)).toBe(true);
        expect(nextLawfulInstant(HOURS, on, place, at)).toBe(at);
        const soonest = addMinutes(now, recheckHours * 60);
        // Sooner than that only for the hour at which the source is expected.
        if (isBefore(at, soonest)) expect(minutesOf(at, BANK_ZONE)).toBeGreaterThanOrEqual(600);
      }),
      { numRuns: 60 },
    );
  });
});
