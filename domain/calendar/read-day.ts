import { Temporal } from 'temporal-polyfill';
import { BANK_ZONE, instantAtSecond, instantOf } from './days.ts';

/** A day `YYYY-MM-DD`, or why the text is none. */
export type ReadDay =
  | { readonly ok: true; readonly day: string }
  | { readonly ok: false; readonly reason: string };

/** An instant (ISO-8601), and whether the text had a day alone; or why the text is none. */
export type ReadInstant =
  | { readonly ok: true; readonly instant: string; readonly isDayAlone: boolean }
  | { readonly ok: false; readonly reason: string };

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const BRAZILIAN_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T/;
const DAY_AND_TIME = /^(\S+) +(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
/** A day alone stands for noon in Brasília, which is on that day in every zone of Brazil. */
const NOON = 12 * 60;

/**
 * Reads a day as people in Brazil and programs write it: `09/03/2026` (always day, month, year) or `2026-03-09`. The one reader of the days
 * in CSV files and in options. `25/12/26` and `12/25/2026` are refused.
 */
export function readDay(text: string): ReadDay {
  const trimmed = text.trim();
  const [, isoYear, isoMonth, isoDay] = ISO_DAY.exec(trimmed) ?? [];
  if (isoYear !== undefined) return dayOf(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, day, month, year] = BRAZILIAN_DAY.exec(trimmed) ?? [];
  if (day === undefined) return { ok: false, reason: 'must be a day as 09/03/2026 or 2026-03-09' };
  if (Number(month) > 12)
    return { ok: false, reason: `has no month ${month}: write the day first, as 09/03/2026` };
  return dayOf(Number(year), Number(month), Number(day));
}

function dayOf(year: number, month: number, day: number): ReadDay {
  try {
    return {
      ok: true,
      day: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString(),
    };
  } catch {
    return { ok: false, reason: 'is a day that no calendar has' };
  }
}

/**
 * Reads an instant: ISO-8601 with a zone as it is, a day with a time as `09/03/2026 14:30` in Brasília's time, or a day alone, which is noon
 * in Brasília. No result depends on the zone of the machine.
 */
export function readInstant(text: string): ReadInstant {
  const trimmed = text.trim();
  if (ISO_INSTANT.test(trimmed)) return { ok: true, instant: trimmed, isDayAlone: false };
  const [, dayText = trimmed, hours, minutes, seconds = '0'] = DAY_AND_TIME.exec(trimmed) ?? [];
  const read = readDay(dayText);
  if (!read.ok) return read;
  if (hours === undefined)
    return { ok: true, instant: instantOf(read.day, NOON, BANK_ZONE), isDayAlone: true };
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    return { ok: false, reason: 'has a time of day that no clock shows' };
  const second = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return { ok: true, instant: instantAtSecond(read.day, second, BANK_ZONE), isDayAlone: false };
}
