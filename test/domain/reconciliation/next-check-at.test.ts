import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes, BANK_ZONE, isBefore, minutesOf } from '#domain/calendar/days.ts';
import { nextLawfulInstant } from '#domain/compliance/contact-hours.ts';
import { nextCheckAt } from '#domain/reconciliation/next-check-at.ts';
import { instants, ufs } from '#test/builders/arbitraries.ts';
import { HOURS, placeIn } from '#test/builders/contact-hours.ts';

const NEXT_MORNING = { businessDays: 1, by: '10:00' };
describe('a held step checks again', () => {
  const look = (now: string, more: Partial<Parameters<typeof nextCheckAt>[0]> = {}) =>
    nextCheckAt({
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
    { case: 'some hours later', now: '2026-03-10T10:05:00-03:00', at: '2026-03-10T17:05:00.000Z' },
    {
      case: 'sooner, when the source is expected sooner',
      now: '2026-03-10T08:30:00-03:00',
      at: '2026-03-10T13:00:00.000Z',
    },
    {
      case: 'when it is expected next, once the hours of the day are over',
      now: '2026-03-10T16:30:00-03:00',
      at: '2026-03-11T13:00:00.000Z',
    },
    {
      case: 'on Monday, after Friday evening',
      now: '2026-03-06T18:00:00-03:00',
      at: '2026-03-09T13:00:00.000Z',
    },
    {
      case: 'on Monday, on a Saturday: no bank writes a file',
      now: '2026-03-07T08:30:00-03:00',
      at: '2026-03-09T13:00:00.000Z',
    },
    {
      case: 'on Ash Wednesday, on the Friday before Carnaval',
      now: '2026-02-13T18:00:00-03:00',
      at: '2026-02-18T13:00:00.000Z',
    },
  ])('$case: at $at', ({ now, at }) => {
    expect(look(now)).toBe(at);
  });

  test('when the last of several is expected', () => {
    const sources = [
      { id: 'bank', within: NEXT_MORNING },
      { id: 'psp', within: { businessDays: 1, by: '14:00' } },
    ];
    expect(look('2026-03-10T18:00:00-03:00', { sources })).toBe('2026-03-11T17:00:00.000Z');
  });

  test('within the hours of the state, when the source is expected before they open', () => {
    const sources = [{ id: 'bank', within: { businessDays: 1, by: '06:00' } }];
    expect(look('2026-03-10T18:00:00-03:00', { sources, place: placeIn('RJ') })).toBe(
      '2026-03-11T12:00:00.000Z',
    );
  });

  test('at another minute than other steps on the next morning', () => {
    const minutes = Array.from({ length: 300 }, (_, index) =>
      minutesOf(look('2026-03-10T18:00:00-03:00', { key: `debt-${index}`, spreadMinutes: 60 }), BANK_ZONE),
    );
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(600);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(660);
    expect(new Set(minutes).size).toBeGreaterThan(50);
  });

  test('always later, lawfully, and never before a check makes sense', () => {
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
