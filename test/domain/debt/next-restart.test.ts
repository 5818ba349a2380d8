import { expect, it } from 'vitest';
import { addMinutes } from '#domain/calendar/days.ts';
import { MOST_RESTARTS_A_DAY, nextRestart } from '#domain/debt/next-restart.ts';
import type { ExecutionFailure } from '#schemas/records/debt.ts';

const AT = '2026-05-08T15:00:00.000Z';
const failed = (minutesAgo: number, version = 1): ExecutionFailure => ({
  version,
  at: addMinutes(AT, -minutesAgo),
  how: 'failed',
});
const failures = (count: number) => Array.from({ length: count }, (_, index) => failed(60, index + 1));

it.each([
  { before: 0, minutes: 15 },
  { before: 1, minutes: 30 },
  { before: 2, minutes: 60 },
  { before: 3, minutes: 120 },
  { before: 4, minutes: 240 },
  { before: 5, minutes: 240 },
])(
  'after $before failures of that day the next execution begins $minutes minutes later',
  ({ before, minutes }) => {
    expect(nextRestart({ executionFailures: failures(before) }, AT)).toEqual({
      until: addMinutes(AT, minutes),
      isOneTooMany: false,
    });
  },
);

it('one more than six within a day is one too many, and what must go on all the same waits for a day', () => {
  expect(nextRestart({ executionFailures: failures(MOST_RESTARTS_A_DAY) }, AT)).toEqual({
    until: '2026-05-09T15:00:00.000Z',
    isOneTooMany: true,
  });
});

it('failures of a day ago and before count no more', () => {
  const before = [failed(24 * 60, 1), failed(24 * 60 + 1, 2), failed(10_000, 3)];
  expect(nextRestart({ executionFailures: before }, AT).until).toBe(addMinutes(AT, 15));
});
