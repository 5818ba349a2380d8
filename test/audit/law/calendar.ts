const DAY_MS = 86_400_000;

const toMs = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** A day, a number of calendar days after another. */
export const addDays = (day: string, days: number): string => toDay(toMs(day) + days * DAY_MS);

/** Calendar days from one day to another; negative if the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((toMs(to) - toMs(from)) / DAY_MS);

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (day: string): number => new Date(toMs(day)).getUTCDay();

/** The Sunday of Easter, by the Gregorian computus (Meeus, Jones, Butcher). */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const monthAndDay = h + l - 7 * m + 114;
  return toDay(Date.UTC(year, Math.floor(monthAndDay / 31) - 1, (monthAndDay % 31) + 1));
}

const FIXED = ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25'];

/**
 * Whether a day is a national bank holiday: the fixed ones, and Carnaval (Monday and Tuesday), Good Friday and Corpus
 * Christi (CMN 4.880/2020; Lei 14.759/2023 for 20 November).
 */
export function isHoliday(day: string): boolean {
  const sunday = easter(Number(day.slice(0, 4)));
  return FIXED.includes(day.slice(5)) || [-48, -47, -2, 60].some((days) => addDays(sunday, days) === day);
}

/** On the last weekday of the year banks do not serve the public. */
function isLastWeekdayOfYear(day: string): boolean {
  let last = `${day.slice(0, 4)}-12-31`;
  while (weekday(last) === 0 || weekday(last) === 6) last = addDays(last, -1);
  return day === last;
}

export function isBusinessDay(day: string, municipalHolidays: readonly string[]): boolean {
  const closed = weekday(day) === 0 || weekday(day) === 6 || isHoliday(day) || isLastWeekdayOfYear(day);
  return !closed && !municipalHolidays.includes(day);
}

/** The day itself, or the next on which banks open (CC art. 132 §1; Lei 7.089/83). */
export function roll(day: string, municipalHolidays: readonly string[]): string {
  let rolled = day;
  while (!isBusinessDay(rolled, municipalHolidays)) rolled = addDays(rolled, 1);
  return rolled;
}
