import { expect, test } from 'vitest';
import { whyNotThatDay } from '#domain/dunning/promise-day.ts';

test.each([
  // Due on the 5th, today is the 7th, fifteen days may be promised.
  { day: '2026-05-06', today: '2026-05-07', why: 'day-past' },
  { day: '2026-05-07', today: '2026-05-07', why: undefined },
  { day: '2026-05-22', today: '2026-05-07', why: undefined },
  { day: '2026-05-23', today: '2026-05-07', why: 'day-too-far' },
  // Not late yet.
  { day: '2026-05-03', today: '2026-05-04', why: 'day-past' },
  { day: '2026-05-04', today: '2026-05-04', why: 'not-due-yet' },
  { day: '2026-05-05', today: '2026-05-04', why: 'not-due-yet' },
  { day: '2026-05-06', today: '2026-05-04', why: undefined },
  { day: '2026-05-20', today: '2026-05-04', why: 'day-too-far' },
  // Then no day can be promised at all.
  { day: '2026-05-06', today: '2026-04-20', why: 'not-due-yet' },
])('$day on $today: $why', ({ day, today, why }) => {
  expect(whyNotThatDay(day, { today, maxDays: 15, rolledDueDate: '2026-05-05' })).toBe(why);
});
