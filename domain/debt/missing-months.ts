import { monthsFrom } from '#domain/calendar/months.ts';
import type { MonthlyRates } from '#schemas/config/charge-terms.ts';

/** The month in which the legal rate began: it holds since 30 August 2024 (Lei 14.905/2024, art. 5). */
const FIRST = '2024-08';

/**
 * The months (`YYYY-MM`) of the legal rate that a table lacks: from its first month, or from the first there is, up to that of a day. A
 * debt bears no interest in a month that is missing.
 * @param today `YYYY-MM-DD`
 */
export function missingMonths(months: MonthlyRates, today: string): string[] {
  const [first = FIRST] = Object.keys(months).toSorted();
  return monthsFrom(first, today.slice(0, 7)).filter((month) => months[month] === undefined);
}
