import { Temporal } from 'temporal-polyfill';

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** The most days, or instants of zones, that are remembered. */
const MOST = 50_000;

const numbers = new Map<string, number>();
const names = new Map<number, string>();

/** The number of a day, counted from 1970-01-01. What Temporal would not take throws as Temporal does. */
export function numberOf(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(day)).days;
  if (numbers.size >= MOST) numbers.clear();
  numbers.set(day, number);
  return number;
}

/** The day of a number, `YYYY-MM-DD`. */
export function dayOfNumber(number: number): string {
  const known = names.get(number);
  if (known !== undefined) return known;
  const day = Temporal.PlainDate.from('1970-01-01').add({ days: number }).toString();
  if (names.size >= MOST) names.clear();
  names.set(number, day);
  return day;
}

/** Whether an instant has the one form that we print: UTC with milliseconds, in years of four digits. */
export const isPrinted = (instant: string): boolean =>
  instant.length === 24 && instant.charCodeAt(23) === 90 && instant.charCodeAt(19) === 46;

/** Milliseconds since 1970 of an instant of any offset. */
export const msOf = (instant: string): number => {
  const ms = readInstant(instant);
  return Number.isNaN(ms) ? Temporal.Instant.from(instant).epochMilliseconds : ms;
};

/**
 * Reads an instant of one of the two forms that nearly all have: as we print it, or whole seconds with an offset
 * (`2026-05-02T09:30:00-03:00`); NaN for any other, which Temporal reads or refuses.
 */
export function readInstant(instant: string): number {
  if (isPrinted(instant))
    return readSeconds(instant) + twoDigits(instant, 20) * 10 + (twoDigits(instant, 21) % 10);
  const sign = instant.charCodeAt(19);
  if (instant.length !== 25 || (sign !== MINUS && sign !== PLUS) || instant.charCodeAt(22) !== COLON)
    return Number.NaN;
  const hours = twoDigits(instant, 20);
  const minutes = twoDigits(instant, 23);
  if (hours > 23 || minutes > 59) return Number.NaN;
  const offset = (hours * 60 + minutes) * 60_000;
  return readSeconds(instant) - (sign === MINUS ? -offset : offset);
}

const PLUS = 43;
const MINUS = 45;
const COLON = 58;
const DASH = 45;
const LETTER_T = 84;

/** Milliseconds of the day and the clock that an instant begins with, whatever its offset; NaN where they have another form. */
function readSeconds(instant: string): number {
  const year = twoDigits(instant, 0) * 100 + twoDigits(instant, 2);
  const month = twoDigits(instant, 5);
  const day = twoDigits(instant, 8);
  const hour = twoDigits(instant, 11);
  const minute = twoDigits(instant, 14);
  const second = twoDigits(instant, 17);
  const isInstant =
    instant.charCodeAt(4) === DASH &&
    instant.charCodeAt(7) === DASH &&
    instant.charCodeAt(10) === LETTER_T &&
    instant.charCodeAt(13) === COLON &&
    instant.charCodeAt(16) === COLON;
  // The last days of months are left to Temporal, which knows which months have them.
  const isOfEach =
    year >= 1000 && month >= 1 && month <= 12 && day >= 1 && hour < 24 && minute < 60 && second < 60;
  if (!isInstant || !isOfEach) return Number.NaN;
  const days = day <= 28 ? Date.UTC(year, month - 1, day) : numberOf(instant.slice(0, 10)) * DAY_MS;
  return days + ((hour * 60 + minute) * 60 + second) * 1000;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const clocks: string[] = [];

/** What follows the day in an instant as we print it, for each second of a day. */
function clockOf(second: number): string {
  const known = clocks[second];
  if (known !== undefined) return known;
  const clock = new Date(second * 1000).toISOString().slice(10);
  clocks[second] = clock;
  return clock;
}

/** An instant of milliseconds since 1970, as we print it. */
export function printed(ms: number): string {
  const number = Math.floor(ms / DAY_MS);
  const second = (ms - number * DAY_MS) / 1000;
  return Number.isInteger(second) ? dayOfNumber(number) + clockOf(second) : new Date(ms).toISOString();
}

/** A span of time in which a zone keeps one offset from UTC, milliseconds; `to` is not in it. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const spans = new Map<string, Span[]>();

/** The span in which an instant lies in a zone (IANA). */
export function spanOf(ms: number, zone: string): Span {
  const known = spans.get(zone) ?? [];
  for (const span of known) if (span.from <= ms && ms < span.to) return span;
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  // A transition at this very instant begins the span.
  const before = local.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const after = local.getTimeZoneTransition('next');
  const span = {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: local.offsetNanoseconds / 1_000_000,
  };
  spans.set(zone, [span, ...known]);
  return span;
}

/** Milliseconds of an instant as a clock in the zone shows them, counted from 1970-01-01 there. */
export const localMs = (instant: string, zone: string): number => {
  const ms = msOf(instant);
  return ms + spanOf(ms, zone).offset;
};
