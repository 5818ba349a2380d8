import { Temporal } from 'temporal-polyfill';

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** The most days, or instants of zones, that are remembered. */
const MOST = 50_000;

const numbers = new Map<string, number>();
const names = new Map<number, string>();
/** The days from 2010 to 2054, nearly all that are asked for, in an array: made whole, because one that grows by leaps is a slow table. */
const FIRST_NEAR = 14_610;
const nearNames = new Array<string>(16_384).fill('');

/** The number of a day, counted from 1970-01-01. What Temporal would not take throws as Temporal does. */
export function numberOf(day: string): number {
  if (day.length === 10) {
    const number = readDate(day);
    if (!Number.isNaN(number)) return number;
  }
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(day)).days;
  if (numbers.size >= MOST) numbers.clear();
  numbers.set(day, number);
  return number;
}

/** The number of the day that a text begins with; NaN where it has another form, or a day that only Temporal knows whether months have. */
function readDate(text: string): number {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const isDay = text.charCodeAt(4) === DASH && text.charCodeAt(7) === DASH;
  return isDay && year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 28
    ? firstOf(year * 12 + month - 1) + day - 1
    : Number.NaN;
}

const FIRST_MONTH = 1970 * 12;
const dayOfMonth = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12) / DAY_MS;
const firsts = Array.from({ length: 130 * 12 }, (_, index) => dayOfMonth(FIRST_MONTH + index));

/** The number of the first day of a month, itself counted from January of the year 0. */
const firstOf = (month: number): number => firsts[month - FIRST_MONTH] ?? dayOfMonth(month);

/** The day of a number, `YYYY-MM-DD`. */
export function dayOfNumber(number: number): string {
  const near = nearNames[number - FIRST_NEAR];
  if (near) return near;
  const known = names.get(number);
  if (known !== undefined) return known;
  const day = Temporal.PlainDate.from('1970-01-01').add({ days: number }).toString();
  if (near === '') nearNames[number - FIRST_NEAR] = day;
  else {
    if (names.size >= MOST) names.clear();
    names.set(number, day);
  }
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
  const hour = twoDigits(instant, 11);
  const minute = twoDigits(instant, 14);
  const second = twoDigits(instant, 17);
  const isClock =
    instant.charCodeAt(10) === LETTER_T &&
    instant.charCodeAt(13) === COLON &&
    instant.charCodeAt(16) === COLON &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!isClock) return Number.NaN;
  const read = readDate(instant);
  // The last days of months are left to Temporal, which knows which months have them.
  const number = Number.isNaN(read) && twoDigits(instant, 8) > 28 ? numberOf(instant.slice(0, 10)) : read;
  return number * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const SECONDS_OF_HOUR = 3_600;
const clocks: string[][] = Array.from({ length: 24 }, () => []);

/** What follows the day in an instant as we print it, for each second of a day. */
function clockOf(second: number): string {
  const hour = Math.floor(second / SECONDS_OF_HOUR);
  const ofHour = clocks[hour] ?? [];
  const known = ofHour[second - hour * SECONDS_OF_HOUR];
  if (known) return known;
  if (ofHour.length === 0) clocks[hour] = new Array<string>(SECONDS_OF_HOUR).fill('');
  const clock = new Date(second * 1000).toISOString().slice(10);
  const made = clocks[hour];
  if (made) made[second - hour * SECONDS_OF_HOUR] = clock;
  return clock;
}

/** An instant of milliseconds since 1970, as we print it. */
export function printed(ms: number): string {
  const seconds = ms / 1000;
  if (!Number.isInteger(seconds)) return new Date(ms).toISOString();
  const place = ((seconds % MOST_PRINTED) + MOST_PRINTED) % MOST_PRINTED;
  if (printedSeconds[place] === seconds) return lastPrinted[place] ?? '';
  const number = Math.floor(ms / DAY_MS);
  const instant = dayOfNumber(number) + clockOf((ms - number * DAY_MS) / 1000);
  printedSeconds[place] = seconds;
  lastPrinted[place] = instant;
  return instant;
}

/** The instants that were printed last, each in a place of its second: the openings of days are asked for over and over. */
const MOST_PRINTED = 8_192;
const printedSeconds = new Float64Array(MOST_PRINTED).fill(Number.NaN);
const lastPrinted: string[] = new Array<string>(MOST_PRINTED).fill('');

/** A span of time in which a zone keeps one offset from UTC, milliseconds; `to` is not in it. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const spans = new Map<string, Span[]>();

/** The span in which an instant lies in a zone (IANA). */
export function spanOf(ms: number, zone: string): Span {
  if (zone === asked.zone && asked.span.from <= ms && ms < asked.span.to) return asked.span;
  const span = findSpan(ms, zone);
  asked = { zone, span };
  return span;
}

/** The zone asked for last: all that is asked of one debtor is in one. */
let asked: { readonly zone: string; readonly span: Span } = { zone: '', span: { from: 0, to: 0, offset: 0 } };

function findSpan(ms: number, zone: string): Span {
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
