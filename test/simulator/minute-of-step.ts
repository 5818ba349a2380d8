import { addDays } from '#domain/calendar/days.ts';
import type { Regua } from '#schemas/config/regua.ts';

const MINUTE = 60_000;
/** Brasília; the states of a play are at most two hours behind it. */
const ZONE = 3 * 60 * MINUTE;

/**
 * About when a step of a ladder comes, minutes from the start of a play: at the hour of the ladder, unless a holiday, the law or the budget
 * moves it.
 * @param dueInDays days from the day of `minute` to the due date that the ladder counts from
 */
export function minuteOfStep(
  start: string,
  { sendAt }: Pick<Regua, 'sendAt'>,
  {
    minute,
    dueInDays,
    offset,
  }: { readonly minute: number; readonly dueInDays: number; readonly offset: number },
): number {
  const from = Date.parse(start);
  const day = new Date(from + minute * MINUTE - ZONE).toISOString().slice(0, 10);
  return Math.round((Date.parse(`${addDays(day, dueInDays + offset)}T${sendAt}:00-03:00`) - from) / MINUTE);
}
