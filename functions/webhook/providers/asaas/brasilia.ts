import { CalendarDay } from '#schemas/primitives.ts';

/** Brasília has had no summer time since 2019 (Decreto 9.772/2019). */
const OFFSET = '-03:00';

/** Noon in Brasília of a day without a time; undefined when it is no day. */
export const noonOf = (day: string | null | undefined): string | undefined =>
  CalendarDay.safeParse(day).success ? `${day}T12:00:00${OFFSET}` : undefined;

/** The instant of `2022-02-21 10:28:40`; of a bare day its noon; undefined for anything else. */
export function instantOf(text: string): string | undefined {
  const [day, time] = text.split(' ');
  if (time === undefined) return noonOf(day);
  return CalendarDay.safeParse(day).success && /^([01]\d|2[0-3])(:[0-5]\d){2}$/.test(time)
    ? `${day}T${time}${OFFSET}`
    : undefined;
}
