import { describe, expect, it } from 'vitest';
import { readDay, readInstant } from '#domain/calendar/read-day.ts';

describe('a day', () => {
  it.each([
    ['09/03/2026', '2026-03-09'],
    ['9/3/2026', '2026-03-09'],
    ['2026-03-09', '2026-03-09'],
    [' 29/02/2028 ', '2028-02-29'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toEqual({ ok: true, day });
  });

  it.each([
    ['03/25/2026', 'has no month 25: write the day first'],
    ['31/02/2026', 'no calendar has'],
    ['2026-02-30', 'no calendar has'],
    ['09/03/26', 'must be a day as'],
    ['09-03-2026', 'must be a day as'],
    ['9 de março', 'must be a day as'],
    ['March 9, 2026', 'must be a day as'],
    ['', 'must be a day as'],
  ])('%j is none', (text, says) => {
    expect(readDay(text)).toEqual({ ok: false, reason: expect.stringContaining(says) });
  });
});

describe('an instant', () => {
  it.each([
    ['2026-03-09T10:00:00-04:00', '2026-03-09T10:00:00-04:00', false],
    ['09/03/2026 10:00', '2026-03-09T13:00:00.000Z', false],
    ['09/03/2026 23:59:58', '2026-03-10T02:59:58.000Z', false],
    ['11/03/2026', '2026-03-11T15:00:00.000Z', true],
    ['2026-03-11', '2026-03-11T15:00:00.000Z', true],
  ])('%s is %s', (text, instant, isDayAlone) => {
    expect(readInstant(text)).toEqual({ ok: true, instant, isDayAlone });
  });

  it('is the same in every zone of the machine', () => {
    const before = process.env.TZ;
    const read = ['America/Sao_Paulo', 'Asia/Tokyo', 'America/Los_Angeles'].map((zone) => {
      process.env.TZ = zone;
      return readInstant('11/03/2026 00:30');
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(new Set(read.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it.each(['11/03/2026 24:00', '11/03/2026 10:60', '25/25/2026', 'ontem'])('%s is none', (text) => {
    expect(readInstant(text).ok).toBe(false);
  });
});
