import { describe, expect, it } from 'vitest';
import { addMinutes, isBefore, minutesBetween } from '#domain/calendar/days.ts';
import { nextTryAt } from '#domain/dunning/next-try-at.ts';
import { deployedConfig } from '#test/builders/config.ts';

const { contactHours: hours } = await deployedConfig();
const NOON = '2026-05-06T15:00:00Z';
const tryAt = (given: Partial<Parameters<typeof nextTryAt>[0]>) =>
  nextTryAt({
    now: NOON,
    since: NOON,
    hours,
    channel: 'email',
    recipient: { zone: 'America/Sao_Paulo', uf: 'SP', holidays: [], dueDates: [] },
    key: 'debt/1/reminder-1-after',
    spreadMinutes: 30,
    ...given,
  });

describe('a channel that takes no messages', () => {
  it.each([
    { down: 0, least: 10, most: 15 },
    { down: 5, least: 10, most: 15 },
    { down: 20, least: 20, most: 30 },
    { down: 60, least: 60, most: 90 },
    { down: 240, least: 240, most: 360 },
    { down: 3 * 24 * 60, least: 240, most: 360 },
  ])('for $down minutes is tried again after $least to $most', ({ down, least, most }) => {
    const waits = Array.from({ length: 200 }, (_, debt) =>
      minutesBetween(NOON, tryAt({ since: addMinutes(NOON, -down), key: `debt-${debt}/1/step` })),
    );
    expect(Math.min(...waits)).toBe(least);
    // By the second: the last whole minute may be reached by none.
    expect(Math.max(...waits)).toBeGreaterThanOrEqual(most - 1);
    expect(Math.max(...waits)).toBeLessThanOrEqual(most);
  });

  it('in the evening is tried again on the next morning, spread over its seconds', () => {
    const now = '2026-05-07T00:55:00Z';
    const mornings = Array.from({ length: 200 }, (_, debt) =>
      tryAt({ now, since: now, key: `debt-${debt}/1/step` }),
    );
    const opens = mornings.toSorted()[0] ?? '';
    expect(isBefore('2026-05-07T08:00:00Z', opens)).toBe(true);
    expect(new Set(mornings).size).toBeGreaterThan(180);
    expect(minutesBetween(opens, mornings.toSorted().at(-1) ?? '')).toBeLessThanOrEqual(30);
  });
});
