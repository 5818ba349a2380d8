import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayOf, instantOf, secondsOf, weekday } from '#domain/calendar/days.ts';
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
});
