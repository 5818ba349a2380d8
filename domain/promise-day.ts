import { addBusinessDays } from './business-days.ts';
import { type Holiday, rollForward } from './calendar.ts';
import { addDays } from './days.ts';

/** Why a day cannot be promised; undefined when it can. Today can. */
export function whyNotThatDay(
  day: string,
  today: string,
  maxDays: number,
): 'day-past' | 'day-too-far' | undefined {
  if (day < today) return 'day-past';
  return day > addDays(today, maxDays) ? 'day-too-far' : undefined;
}

/**
 * The last day on which a payment keeps a promise: the promised day, rolled to a business day for whoever pays at a
 * bank, and the tolerance in business days after it.
 */
export const keptUntil = (day: string, toleranceDays: number, bankHolidays: readonly Holiday[]): string =>
  addBusinessDays(rollForward(day, bankHolidays), toleranceDays, bankHolidays);
