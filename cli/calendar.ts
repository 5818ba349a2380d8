import { type Holiday, rollForward, whyClosed } from '#domain/calendar/calendar.ts';
import { readDay } from '#domain/calendar/read-day.ts';
import { CalendarDay } from '#schemas/primitives.ts';
import type { Verdict } from './values.ts';
import type { Words } from './words/words.ts';

/** `regua calendar DATE`: whether a day is a bank business day, why not, and where a due date rolls. */
export const judgeDay =
  (local: readonly Holiday[], { say, reason, day: formatDay }: Words) =>
  (value: string): Verdict => {
    const read = readDay(value);
    if (!read.ok) return { valid: false, reason: reason(read.reason), words: [] };
    const day = CalendarDay.safeParse(read.day);
    if (!day.success)
      return {
        valid: false,
        reason: day.error.issues[0]?.message ?? 'must be a day as YYYY-MM-DD',
        words: [],
      };
    const why = whyClosed(day.data, local);
    const rolled = rollForward(day.data, local);
    return {
      valid: true,
      facts: { businessDay: why === undefined, ...(why === undefined ? {} : { why }), rollsTo: rolled },
      words: [
        why === undefined
          ? say('calendar.business', { day: formatDay(day.data) })
          : say('calendar.notBusiness', {
              day: formatDay(day.data),
              why: reason(why),
              rolled: formatDay(rolled),
            }),
      ],
    };
  };
