import { Temporal } from 'temporal-polyfill';
import {
  DAY_MS,
  dayOfNumber,
  isPrinted,
  localMs,
  msOf,
  numberOf,
  printed,
  readInstant,
  spanOf,
} from './fast-days.ts';
import { remembered } from './remembered.ts';

/** The zone of banks, and of days that are nobody's in particular. */
export const BANK_ZONE = 'America/Sao_Paulo';

/** The one form of an instant: UTC with milliseconds, so that the order of the texts is that of the instants. */
const PRINTED = { fractionalSecondDigits: 3 } as const;

/** `day` plus `count` calendar days (negative goes back). Days are `YYYY-MM-DD`. */
export const addDays = (day: string, count: number): string => dayOfNumber(numberOf(day) + count);

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** The day of an ISO-8601 instant in an IANA zone. */
export function dayOf(instant: string, zone: string = BANK_ZONE): string {
  const place = placeOf(instant);
  if (instants[place] !== instant || zones[place] !== zone) {
    daysOfInstants[place] = dayOfNumber(Math.floor(localMs(instant, zone) / DAY_MS));
    instants[place] = instant;
    zones[place] = zone;
  }
  return daysOfInstants[place] ?? '';
}

/** The instants asked for last, each in a place of its day, minute and second: a ladder asks for those of its steps over and over. */
const MOST_ASKED = 1_024;
const instants = new Array<string>(MOST_ASKED).fill('');
const zones = new Array<string>(MOST_ASKED).fill('');
const daysOfInstants = new Array<string>(MOST_ASKED).fill('');

/** One whose text has no seconds is in the first place. */
const placeOf = (instant: string): number =>
  (instant.charCodeAt(9) * 67 +
    instant.charCodeAt(15) * 31 +
    instant.charCodeAt(17) * 10 +
    instant.charCodeAt(18)) &
  (MOST_ASKED - 1);

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekday = (day: string): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;

/** `minutes` after midnight of `day` in `zone`, as an ISO-8601 instant in UTC. */
export function instantOf(day: string, minutes: number, zone: string): string {
  const local = numberOf(day) * DAY_MS + minutes * 60_000;
  const { from, to, offset } = spanOf(local, zone);
  const ms = local - offset;
  // Near the day on which clocks are set, which has hours twice or not at all.
  return from + DAY_MS < ms && ms < to - DAY_MS && local < to && minutes < 24 * 60
    ? printed(ms)
    : nearTransition(day, minutes, zone);
}

const nearTransition = remembered((day: string, minutes: number, zone: string): string =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({
      timeZone: zone,
      plainTime: Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 }),
    })
    .toInstant()
    .toString(PRINTED),
);

/** `seconds` after midnight of `day` in `zone`, as an ISO-8601 instant in UTC. */
export const instantAtSecond = (day: string, seconds: number, zone: string): string =>
  addSeconds(instantOf(day, Math.floor(seconds / 60), zone), seconds % 60);

/** Whole minutes after midnight of an instant in `zone`, seconds dropped. */
export const minutesOf = (instant: string, zone: string): number => Math.floor(secondsOf(instant, zone) / 60);

/** Whole seconds after midnight of an instant in `zone`, as its clock shows them. */
export const secondsOf = (instant: string, zone: string): number => {
  const local = localMs(instant, zone);
  return Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / 1000);
};

/** Minutes after midnight of a time of day such as `09:30`. */
export const minutesOfClock = remembered((time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
});

/** True when `first` is before `second`; both ISO-8601 instants, in any offset. */
export function isBefore(first: string, second: string): boolean {
  if (isPrinted(first) && isPrinted(second)) return first < second;
  const [one, other] = [readInstant(first), readInstant(second)];
  return Number.isNaN(one) || Number.isNaN(other) ? isBeforeOf(first, second) : one < other;
}

/** The later of two instants (ISO-8601, in any offset); of equal ones the first. */
export const later = (one: string, other: string): string => (isBefore(one, other) ? other : one);

const isBeforeOf = remembered(
  (first: string, second: string): boolean =>
    Temporal.Instant.compare(Temporal.Instant.from(first), Temporal.Instant.from(second)) < 0,
);

/** An instant with any offset, as one in UTC. */
export function inUtc(instant: string): string {
  const ms = readInstant(instant);
  if (Number.isNaN(ms)) return Temporal.Instant.from(instant).toString(PRINTED);
  return isPrinted(instant) ? instant : printed(ms);
}

/** `09/03/2026` of `2026-03-09`. */
export const formatDay = (day: string): string => day.split('-').reverse().join('/');

/** The instant that is `minutes` later. */
export const addMinutes = (instant: string, minutes: number): string =>
  printed(msOf(instant) + minutes * 60_000);

/** Whole minutes from `from` to `to`, both ISO-8601 instants; negative when `to` is earlier. */
export const minutesBetween = (from: string, to: string): number =>
  Math.trunc((msOf(to) - msOf(from)) / 60_000);

/** The instant that is `seconds` later. */
export const addSeconds = (instant: string, seconds: number): string =>
  printed(msOf(instant) + seconds * 1000);

/** The earliest of some days. */
export function earliest(first: string, ...others: readonly string[]): string {
  let least = first;
  for (const other of others) if (other < least) least = other;
  return least;
}

/** The latest of some days. */
export function latest(first: string, ...others: readonly string[]): string {
  let most = first;
  for (const other of others) if (most < other) most = other;
  return most;
}

/** The same day `months` earlier, or the last day of that month if it is shorter. */
export const monthsBefore = remembered((day: string, months: number): string =>
  Temporal.PlainDate.from(day).subtract({ months }).toString(),
);

/** The same day `months` later, or the last day of that month if it is shorter. */
export const addMonths = remembered((day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString(),
);

/** The beginning of a calendar day in a zone, ISO-8601. */
export const startOfDay = (day: string, zone: string = BANK_ZONE): string => instantOf(day, 0, zone);

/** The end of a calendar day in a zone, ISO-8601. */
export const endOfDay = (day: string, zone: string): string => startOfDay(addDays(day, 1), zone);
