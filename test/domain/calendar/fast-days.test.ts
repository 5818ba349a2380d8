import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayOf, instantOf, inUtc, isBefore, secondsOf, weekday } from '#domain/calendar/days.ts';
import { msOf, printed } from '#domain/calendar/fast-days.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';

/** Of every hour of daylight saving time in Brazil since 2000, and of years without it. */
const instants = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) })
  .map((ms) => new Date(ms).toISOString());

/** Around the hours in which clocks were changed, as they did last in 2018 and 2019 (Decreto 6.558/2008; ended by Decreto 9.772/2019). */
const changes = fc
  .tuple(
    fc.constantFrom('2018-02-18T02:00:00.000Z', '2018-11-04T03:00:00.000Z', '2019-02-17T02:00:00.000Z'),
    fc.integer({ min: -7_200_000, max: 7_200_000 }),
  )
  .map(([at, ms]) => new Date(Date.parse(at) + ms).toISOString());

const zones = fc.constantFrom('SP', 'MS', 'AM', 'AC', 'CE', 'PE').map(zoneOf);

const ofTemporal = (instant: string, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

describe('days and instants are those of Temporal', () => {
  it('the day, its second and its weekday, in every zone, when clocks change too', () => {
    fc.assert(
      fc.property(fc.oneof(instants, changes), zones, (instant, zone) => {
        const expected = ofTemporal(instant, zone);
        const day = dayOf(instant, zone);
        expect(day).toBe(expected.toPlainDate().toString());
        expect(weekday(day)).toBe(expected.dayOfWeek);
        expect(secondsOf(instant, zone)).toBe(expected.hour * 3600 + expected.minute * 60 + expected.second);
      }),
      { numRuns: 500 },
    );
  });

  it('the instant of a minute of a day, skipped and repeated minutes too', () => {
    fc.assert(
      fc.property(fc.oneof(instants, changes), fc.nat(24 * 60 - 1), zones, (at, minutes, zone) => {
        const day = dayOf(at, zone);
        const expected = Temporal.PlainDate.from(day)
          .toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
          .toZonedDateTime(zone).epochMilliseconds;
        expect(Date.parse(instantOf(day, minutes, zone))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('milliseconds, in every form of an instant', () => {
    const offsets = fc.constantFrom('-03:00', '-05:00', '+00:00', '+05:30', '-02:30');
    fc.assert(
      fc.property(instants, offsets, (instant, offset) => {
        const { epochMilliseconds } = Temporal.Instant.from(instant);
        expect(msOf(instant)).toBe(epochMilliseconds);
        expect(printed(epochMilliseconds)).toBe(instant);
        const stated = `${instant.slice(0, 19)}${offset}`;
        const expected = Temporal.Instant.from(stated);
        expect(msOf(stated)).toBe(expected.epochMilliseconds);
        expect(inUtc(stated)).toBe(expected.toString({ fractionalSecondDigits: 3 }));
        expect(isBefore(stated, instant)).toBe(expected.epochMilliseconds < epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '2026-05-02T09:30-03:00',
    '2026-05-02T09:30:00.5-03:00',
    '2026-05-02T09:30:00.123456Z',
    '2026-05-02 09:30:00-03:00',
    '2026-12-31T23:59:60-03:00',
    '+002026-05-02T09:30:00Z',
    '0050-01-01T00:00:00.000Z',
  ])('an instant of a rare form, %s', (instant) => {
    expect(msOf(instant)).toBe(Temporal.Instant.from(instant).epochMilliseconds);
    expect(inUtc(instant)).toBe(Temporal.Instant.from(instant).toString({ fractionalSecondDigits: 3 }));
  });

  it.each([
    '2026-02-30T09:30:00-03:00',
    '2026-02-29T09:30:00.000Z',
    '2026-13-01T09:30:00.000Z',
    '2026-05-02T24:30:00-03:00',
  ])('what is no instant throws: %s', (instant) => {
    expect(() => msOf(instant)).toThrow(RangeError);
    expect(() => inUtc(instant)).toThrow(RangeError);
  });
});
