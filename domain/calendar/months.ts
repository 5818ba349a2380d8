import { Temporal } from 'temporal-polyfill';

/** The month, `YYYY-MM`, of the day after a day. */
export const monthAfter = (day: string): string =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toPlainYearMonth().toString();

/** `03/2026` of `2026-03`. */
export const formatMonth = (month: string): string => month.split('-').reverse().join('/');

/** The last day of a month. */
export const lastOfMonth = (month: string): string =>
  Temporal.PlainYearMonth.from(month).toPlainDate({ day: 31 }).toString();

/** How many days a month has. */
export const daysInMonth = (month: string): number => Temporal.PlainYearMonth.from(month).daysInMonth;

/** Every month from one to another, both `YYYY-MM` and both included. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (
    let month = Temporal.PlainYearMonth.from(first);
    month.toString() <= last;
    month = month.add({ months: 1 })
  )
    months.push(month.toString());
  return months;
}
