import { Temporal } from 'temporal-polyfill';
import type { DayOrder } from './profile.ts';
import type { Cell } from './table.ts';

/** What a cell of days says under an order of day and month. */
export type CellDay = { readonly day: string } | 'empty' | 'unreadable';

const PARTS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** A time after the day says nothing for us. */
const TIME = /[T ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[+-]\d{2}:?\d{2}|Z)?$/;
/** Serial numbers of days of 2000 to 2098: what a spreadsheet writes into a CSV for a cell without the format of a day. */
const SERIAL = /^(3[6-9]|[4-6]\d|7[0-2])\d{3}([.,]0+)?$/;
/** What programs write for no day: blanks, zeros, dashes. */
const NO_DAY = /^[\s0/.-]*$|^null$|^\\N$/i;
/** Day 0 of the serial numbers of spreadsheets, whose year 1900 has a 29 February. */
const EPOCH = Temporal.PlainDate.from('1899-12-30');

/** Reads a cell of days under an order of day and month. */
export function cellDay(cell: Cell, order: DayOrder): CellDay {
  if (cell.day !== undefined) return { day: cell.day };
  const text = cell.text.replace(TIME, '').trim();
  if (NO_DAY.test(text)) return 'empty';
  if (SERIAL.test(text)) return { day: dayOfSerial(Math.trunc(Number(text.replace(',', '.')))) };
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return dayOf(year, month, day);
  const [, compactYear, compactMonth, compactDay] = COMPACT.exec(text) ?? [];
  if (compactYear !== undefined) return dayOf(compactYear, compactMonth, compactDay);
  const [, first, , second, last] = PARTS.exec(text) ?? [];
  if (last === undefined) return 'unreadable';
  const whole = last.length === 2 ? `20${last}` : last;
  return order === 'dmy' ? dayOf(whole, second, first) : dayOf(whole, first, second);
}

/** True if the order of day and month says what the cell is. */
export const dependsOnOrder = ({ day, text }: Cell): boolean =>
  day === undefined && PARTS.test(text.replace(TIME, '').trim());

/** The day of a serial number of a spreadsheet (1 is 1 January 1900). */
export const dayOfSerial = (serial: number): string => EPOCH.add({ days: serial }).toString();

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): CellDay {
  try {
    const found = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
    return found.year >= 2000 && found.year < 2099 ? { day: found.toString() } : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
