import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.ts';

/** The zone of banks, and of days that are nobody's in particular. */
export const BANK_ZONE = 'America/Sao_Paulo';

/** The one form of an instant: UTC with milliseconds, so that the order of the texts is that of the instants. */
const PRINTED = { fractionalSecondDigits: 3 } as const;

/** `day` plus `count` calendar days (negative goes back). Days are `YYYY-MM-DD`. */
export const addDays = remembered((day: string, count: number): string =>
  Temporal.PlainDate.from(day).add({ days: count }).toString(),
);

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = remembered(
  (from: string, to: string): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days,
);

/** The day of an ISO-8601 instant in an IANA zone. */
export const dayOf: (instant: string, zone?: string) => string = remembered(
  (instant: string, zone: string = BANK_ZONE): string =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString(),
);

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekday = remembered((day: string): number => Temporal.PlainDate.from(day).dayOfWeek);

/** `minutes` after midnight of `day` in `zone`, as an ISO-8601 instant in UTC. */
export const instantOf = remembered((day: string, minutes: number, zone: string): string =>
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
export const minutesOf = remembered((instant: string, zone: string): number => {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return local.hour * 60 + local.minute;
});

/** Whole seconds after midnight of an instant in `zone`, as its clock shows them. */
export const secondsOf = (instant: string, zone: string): number => {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return (local.hour * 60 + local.minute) * 60 + local.second;
};

/** Minutes after midnight of a time of day such as `09:30`. */
export const minutesOfClock = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** True when `first` is before `second`; both ISO-8601 instants, in any offset. */
export const isBefore = remembered(
  (first: string, second: string): boolean =>
    Temporal.Instant.compare(Temporal.Instant.from(first), Temporal.Instant.from(second)) < 0,
);

/** An instant with any offset, as one in UTC. */
export const inUtc = (instant: string): string => Temporal.Instant.from(instant).toString(PRINTED);

/** `09/03/2026` of `2026-03-09`. */
export const formatDay = (day: string): string => day.split('-').reverse().join('/');

/** The instant that is `minutes` later. */
export const addMinutes = remembered((instant: string, minutes: number): string =>
  Temporal.Instant.from(instant).add({ minutes }).toString(PRINTED),
);

/** Whole minutes from `from` to `to`, both ISO-8601 instants; negative when `to` is earlier. */
export const minutesBetween = (from: string, to: string): number =>
  Math.trunc(Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('minutes'));

/** The instant that is `seconds` later. */
export const addSeconds = (instant: string, seconds: number): string =>
  Temporal.Instant.from(instant).add({ seconds }).toString(PRINTED);

/** The earliest of some days. */
export const earliest = (first: string, ...others: readonly string[]): string =>
  [first, ...others].toSorted()[0] ?? first;

/** The latest of some days. */
export const latest = (first: string, ...others: readonly string[]): string =>
  [first, ...others].toSorted().at(-1) ?? first;

/** The same day `months` earlier, or the last day of that month if it is shorter. */
export const monthsBefore = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).subtract({ months }).toString();

/** The same day `months` later, or the last day of that month if it is shorter. */
export const addMonths = remembered((day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString(),
);

/** The end of a calendar day in a zone, ISO-8601. */
export const endOfDay = (day: string, zone: string): string => instantOf(addDays(day, 1), 0, zone);
