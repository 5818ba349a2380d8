import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetAll } from '#runtime/lazily.ts';
import { calendarTime, clockTime } from '#runtime/time.ts';

beforeEach(forgetAll);

afterEach(() => {
  delete process.env.DAY_SECONDS;
  delete process.env.DAYS_BEGAN_AT;
  forgetAll();
});

test('with days as long as days, the clock is the calendar', () => {
  expect(calendarTime('2026-05-02T09:30:00-03:00')).toBe('2026-05-02T12:30:00.000Z');
  expect(clockTime('2026-05-02T12:30:00Z')).toBe('2026-05-02T12:30:00.000Z');
});

describe('with days of eight seconds', () => {
  test('a day passes in eight seconds from when they began', () => {
    process.env.DAY_SECONDS = '8';
    process.env.DAYS_BEGAN_AT = '2026-05-02T00:00:00Z';

    expect(calendarTime(Date.parse('2026-05-02T00:00:08Z'))).toBe('2026-05-03T00:00:00.000Z');
    expect(clockTime('2026-05-12T12:00:00Z')).toBe('2026-05-02T00:01:24.000Z');
  });

  test('there and back is the same, to a tenth of a minute', () => {
    process.env.DAY_SECONDS = '8';
    const [earliest, latest] = [Date.parse('2025-01-01'), Date.parse('2030-01-01')];
    fc.assert(
      fc.property(fc.integer({ min: earliest, max: latest }), (epoch) => {
        const back = Date.parse(calendarTime(clockTime(new Date(epoch).toISOString())));
        expect(Math.abs(back - epoch)).toBeLessThan(6_000);
      }),
    );
  });
});

test('a day that cannot be is refused, naming the variable', () => {
  process.env.DAY_SECONDS = '0';
  expect(() => calendarTime(0)).toThrow(/DAY_SECONDS/);
});
