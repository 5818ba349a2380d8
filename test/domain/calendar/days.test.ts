import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  instantOf,
  inUtc,
  isBefore,
  later,
  minutesOf,
  weekday,
} from '#domain/calendar/days.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { days } from '#test/builders/arbitraries.ts';

describe('days', () => {
  it('added and counted are each other, over leap days and years', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it.each([
    { instant: '2026-03-10T02:59:59.000Z', zone: 'America/Sao_Paulo', day: '2026-03-09' },
    { instant: '2026-03-10T03:00:00.000Z', zone: 'America/Sao_Paulo', day: '2026-03-10' },
    { instant: '2026-03-10T04:59:59.000Z', zone: 'America/Rio_Branco', day: '2026-03-09' },
    { instant: '2018-11-04T03:30:00.000Z', zone: 'America/Sao_Paulo', day: '2018-11-04' },
  ])('$instant in $zone is $day', ({ instant, zone, day }) => {
    expect(dayOf(instant, zone)).toBe(day);
  });

  it('an instant of a day and a minute returns them, in each zone of the country', () => {
    const zones = fc.constantFrom('SP', 'AM', 'AC', 'CE').map(zoneOf);
    fc.assert(
      fc.property(days, fc.nat(24 * 60 - 1), zones, (day, minutes, zone) => {
        const instant = instantOf(day, minutes, zone);
        expect(dayOf(instant, zone)).toBe(day);
        expect(minutesOf(instant, zone)).toBe(minutes);
      }),
    );
  });

  it('weekdays count from Monday', () => {
    expect(['2026-03-09', '2026-03-14', '2026-03-15'].map(weekday)).toEqual([1, 6, 7]);
  });

  it('instants compare across offsets', () => {
    expect(isBefore('2026-03-09T09:00:00-03:00', '2026-03-09T12:00:01.000Z')).toBe(true);
    expect(isBefore('2026-03-09T09:00:00-03:00', '2026-03-09T12:00:00.000Z')).toBe(false);
    expect(inUtc('2026-03-09T09:00:00-03:00')).toBe('2026-03-09T12:00:00.000Z');
  });

  it('the later of two instants is found across offsets, and of equal ones the first', () => {
    expect(later('2026-03-09T09:00:00-03:00', '2026-03-09T12:00:01.000Z')).toBe('2026-03-09T12:00:01.000Z');
    expect(later('2026-03-09T09:00:01-03:00', '2026-03-09T12:00:00.000Z')).toBe('2026-03-09T09:00:01-03:00');
    expect(later('2026-03-09T09:00:00-03:00', '2026-03-09T12:00:00.000Z')).toBe('2026-03-09T09:00:00-03:00');
  });
});
