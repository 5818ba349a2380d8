import { getHolidays } from '@brazilian-utils/brazilian-utils/get-holidays';
import { addDays, daysBetween, weekday } from './days.ts';
import { easterOf } from './easter.ts';

/** A municipal holiday, from the creditor's configuration. */
export interface Holiday {
  readonly date: string;
  readonly name: string;
}

/** The years that the library knows; for other years it returns no holidays. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;
const GOOD_FRIDAY = 'Sexta-feira Santa';

const two = (value: number): string => String(value).padStart(2, '0');
const yearOf = (year: number): string => String(year).padStart(4, '0');
const byYear = new Map<number, ReadonlyMap<string, string>>();

/**
 * National bank holidays of a year: day -> name. They are the library's, with three corrections. By CMN 4.880/2020,
 * Carnival is Monday as well as Tuesday, and Easter Sunday is not a holiday of its own. A year that the library does
 * not know gets the holidays of the nearest one that it knows, with those that depend on Easter moved.
 */
export function bankHolidays(year: number): ReadonlyMap<string, string> {
  const known = byYear.get(year);
  if (known) return known;
  const model = Math.min(Math.max(year, FIRST_YEAR), LAST_YEAR);
  const easters = { ofModel: easterOf(model), ofYear: easterOf(year) };
  const holidays = new Map<string, string>();
  for (const { name, type, date } of getHolidays(model)) {
    if (type === 'religious') continue;
    const monthAndDay = `${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    const movesWithEaster = type === 'optional' || name === GOOD_FRIDAY;
    const day = movesWithEaster
      ? addDays(easters.ofYear, daysBetween(easters.ofModel, `${model}-${monthAndDay}`))
      : `${yearOf(year)}-${monthAndDay}`;
    holidays.set(day, name);
    if (name.startsWith('Carnaval')) holidays.set(addDays(day, -1), 'Carnaval (segunda-feira)');
  }
  byYear.set(year, holidays);
  return holidays;
}

/** What a calendar says of a day, with the municipal holidays of a list. */
interface Found {
  readonly holiday: string | undefined;
  readonly closure: Closure | undefined;
  /** The business days after it and before it, nearest first, as many as were asked for. */
  readonly after: string[];
  readonly before: string[];
}

/** What was found of days: plans and gates ask for the same few days again and again. */
const found = new WeakMap<readonly Holiday[], Map<string, Found>>();
const MOST_DAYS = 10_000;
const NONE: readonly Holiday[] = [];

/** Those of the list asked for last. */
let last: { readonly local: readonly Holiday[]; readonly known: Map<string, Found> } | undefined;

function foundIn(local: readonly Holiday[]): Map<string, Found> {
  if (last?.local === local) return last.known;
  const known = found.get(local) ?? new Map<string, Found>();
  found.set(local, known);
  last = { local, known };
  return known;
}

function find(day: string, local: readonly Holiday[]): Found {
  const known = foundIn(local);
  const before = known.get(day);
  if (before) return before;
  const holiday =
    bankHolidays(Number(day.slice(0, 4))).get(day) ?? local.find(({ date }) => date === day)?.name;
  const now = { holiday, closure: closureOf(day, holiday), after: [], before: [] };
  if (known.size >= MOST_DAYS) known.clear();
  known.set(day, now);
  return now;
}

/** The name of the holiday on a day, national or municipal. */
export const holidayOn = (day: string, local: readonly Holiday[] = NONE): string | undefined =>
  find(day, local).holiday;

/** Banks do not serve the public on the last weekday of the year: a due date there rolls to January. */
function isLastWeekdayOfYear(day: string): boolean {
  if (!day.includes('-12-')) return false;
  const last = `${day.slice(0, 4)}-12-31`;
  return day === addDays(last, -Math.max(0, weekday(last) - 5));
}

/** The reason why banks are closed on a day. */
export type Closure =
  | { readonly kind: 'saturday' | 'sunday' | 'lastWeekdayOfYear' }
  | { readonly kind: 'holiday'; readonly name: string };

/** Returns why banks are closed on a day, as data; undefined on a business day. */
export const closureOn = (day: string, local: readonly Holiday[] = NONE): Closure | undefined =>
  find(day, local).closure;

function closureOf(day: string, holiday: string | undefined): Closure | undefined {
  if (weekday(day) > 5) return { kind: weekday(day) === 6 ? 'saturday' : 'sunday' };
  if (holiday !== undefined) return { kind: 'holiday', name: holiday };
  return isLastWeekdayOfYear(day) ? { kind: 'lastWeekdayOfYear' } : undefined;
}

const IN_ENGLISH = {
  saturday: 'Saturday',
  sunday: 'Sunday',
  lastWeekdayOfYear: 'last weekday of the year, banks closed',
} as const;

/** Returns why banks are closed on a day, in English; undefined on a business day. */
export function whyClosed(day: string, local: readonly Holiday[] = NONE): string | undefined {
  const closure = closureOn(day, local);
  return closure?.kind === 'holiday' ? closure.name : closure && IN_ENGLISH[closure.kind];
}

/** The last business day on or before `day`. */
export function rollBack(day: string, local: readonly Holiday[] = NONE): string {
  let rolled = day;
  while (closureOn(rolled, local)) rolled = addDays(rolled, -1);
  return rolled;
}

/** The first business day on or after `day` (CC art. 132 §1; Lei 7.089/83). */
export function rollForward(day: string, local: readonly Holiday[] = NONE): string {
  let rolled = day;
  while (closureOn(rolled, local)) rolled = addDays(rolled, 1);
  return rolled;
}

/** The business days after a day (`direction` 1) or before it (-1), nearest first: `count` of them at least. */
export function businessDaysFrom(
  day: string,
  direction: 1 | -1,
  count: number,
  local: readonly Holiday[] = NONE,
): readonly string[] {
  const { after, before } = find(day, local);
  const days = direction === 1 ? after : before;
  while (days.length < count) {
    const next = addDays(days.at(-1) ?? day, direction);
    days.push(direction === 1 ? rollForward(next, local) : rollBack(next, local));
  }
  return days;
}
