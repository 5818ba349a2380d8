import { getHolidays } from '@brazilian-utils/brazilian-utils/get-holidays';
import { addDays, weekday } from './days.ts';

/** A holiday of one place, from the creditor's config. */
export interface Holiday {
  readonly date: string;
  readonly name: string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const byYear = new Map<number, ReadonlyMap<string, string>>();

/**
 * National bank holidays of a year: day -> name.
 * From the library, corrected in two places that CMN 4.880/2020 adds to the law's: Carnaval is Monday as well
 * as Tuesday, and Easter Sunday is no holiday of its own.
 */
export function bankHolidays(year: number): ReadonlyMap<string, string> {
  const known = byYear.get(year);
  if (known) return known;
  const holidays = new Map<string, string>();
  for (const { name, date, type } of getHolidays(year)) {
    if (type === 'religious') continue;
    const day = `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    holidays.set(day, name);
    if (name.startsWith('Carnaval')) holidays.set(addDays(day, -1), 'Carnaval (segunda-feira)');
  }
  byYear.set(year, holidays);
  return holidays;
}

/** The name of the holiday on a day, national or of the given place. */
export const holidayOn = (day: string, local: readonly Holiday[] = []): string | undefined =>
  bankHolidays(Number(day.slice(0, 4))).get(day) ?? local.find((holiday) => holiday.date === day)?.name;

/** Banks do not serve the public on the last weekday of the year: a due date there rolls to January. */
function isLastWeekdayOfYear(day: string): boolean {
  if (!day.includes('-12-')) return false;
  const last = `${day.slice(0, 4)}-12-31`;
  return day === addDays(last, -Math.max(0, weekday(last) - 5));
}

/** Why banks do not work on a day, in English; undefined on a business day. */
export function whyClosed(day: string, local: readonly Holiday[] = []): string | undefined {
  if (weekday(day) > 5) return weekday(day) === 6 ? 'Saturday' : 'Sunday';
  const holiday = holidayOn(day, local);
  if (holiday) return holiday;
  return isLastWeekdayOfYear(day) ? 'last weekday of the year, banks closed' : undefined;
}

/** The first business day on or after `day` (CC art. 132 §1; Lei 7.089/83). */
export function rollForward(day: string, local: readonly Holiday[] = []): string {
  let rolled = day;
  while (whyClosed(rolled, local)) rolled = addDays(rolled, 1);
  return rolled;
}
