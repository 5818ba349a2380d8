import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import { addDays } from '#domain/calendar/days.ts';

/**
 * The reason why a day cannot be promised; undefined if it can. Today is possible once the debt is late. On the due
 * date or before, a promise would have no use, and could be broken although the debtor pays in time.
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

/** The first day on which a day could be promised that is too far away yet; undefined for one that never can. */
export const promisableFrom = (
  day: string,
  { maxDays, rolledDueDate }: { readonly maxDays: number; readonly rolledDueDate: string },
): string | undefined => (day > rolledDueDate ? addDays(day, -maxDays) : undefined);

/**
 * The last day on which a payment keeps a promise: the promised day, rolled to a business day because the debtor may
 * pay at a bank, plus the tolerance in business days.
 */
export const keptUntil = (day: string, toleranceDays: number, bankHolidays: readonly Holiday[]): string =>
  addBusinessDays(rollForward(day, bankHolidays), toleranceDays, bankHolidays);
