import { type Holiday, rollForward, whyClosed } from '#domain/calendar/calendar.ts';
import { formatDay } from '#domain/calendar/days.ts';
import { readDay } from '#domain/calendar/read-day.ts';
import { CalendarDay } from '#schemas/primitives.ts';
import type { Verdict } from './values.ts';

/** `regua calendar DATE`: whether a day is a bank business day, why not, and where a due date rolls. */
export const judgeDay =
  (local: readonly Holiday[]) =>
  (value: string): Verdict => {
    const read = readDay(value);
    if (!read.ok) return { valid: false, reason: read.reason, words: [] };
    const day = CalendarDay.safeParse(read.day);
    if (!day.success)
      return { valid: false, reason: day.error.issues[0]?.message ?? 'is not a day', words: [] };
    const why = whyClosed(day.data, local);
    const rolled = rollForward(day.data, local);
    return {
      valid: true,
      facts: { businessDay: why === undefined, ...(why === undefined ? {} : { why }), rollsTo: rolled },
      words: [
        why === undefined
          ? `${formatDay(day.data)} is a business day`
          : `${formatDay(day.data)} is not a business day (${why}): a due date rolls to ${formatDay(rolled)}`,
      ],
    };
  };
