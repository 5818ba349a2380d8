import { addDays } from './days.ts';

/** The first of some days (`YYYY-MM-DD`, the last one included) of which something is true; undefined when it is true of none. */
export function dayBetween(first: string, last: string, holds: (day: string) => boolean): string | undefined {
  for (let day = first; day <= last; day = addDays(day, 1)) if (holds(day)) return day;
  return undefined;
}
