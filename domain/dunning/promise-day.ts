import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import { addDays } from '#domain/calendar/days.ts';

/**
 * Why a day cannot be promised; undefined when it can. Today can, once the debt is late: on the due date or before it a
 * promise would give nothing, and could be broken though the debtor pays in time.
 */
export function whyNotThatDay(
  day: string,
  {
    today,
    maxDays,
    rolledDueDate,
  }: { readonly today: string; readonly maxDays: number; readonly rolledDueDate: string },
): 'day-past' | 'not-due-yet' | 'day-too-far' | undefined {
  if (day < today) return 'day-past';
  const furthest = addDays(today, maxDays);
  if (day <= rolledDueDate || furthest <= rolledDueDate) return 'not-due-yet';
  return day > furthest ? 'day-too-far' : undefined;
}

/**
 * The last day on which a payment keeps a promise: the promised day, rolled to a business day for whoever pays at a
 * bank, and the tolerance in business days after it.
 */
export const keptUntil = (day: string, toleranceDays: number, bankHolidays: readonly Holiday[]): string =>
  addBusinessDays(rollForward(day, bankHolidays), toleranceDays, bankHolidays);
