import { addDays, daysBetween } from '#domain/calendar/days.ts';
import type { FirstContact } from '#schemas/config/legal.ts';

/**
 * Whether a law keeps a day free of collection because a debt is not late for long enough (AM, Lei 360/2016: more than 15 days).
 * On and before the due date nothing is late: a notice is allowed.
 * @param dueDates rolled ones of the debts that a message asks for
 */
export const isTooEarly = (
  first: FirstContact | undefined,
  dueDates: readonly string[],
  day: string,
): boolean => first !== undefined && dueDates.some((dueDate) => isEarlyFor(first, dueDate, day));

const isEarlyFor = ({ dayLate }: FirstContact, dueDate: string, day: string): boolean => {
  const late = daysBetween(dueDate, day);
  return late >= 1 && late < dayLate;
};

/** The first day from one on that is not too early. */
export function dayAllowed(
  first: FirstContact | undefined,
  dueDates: readonly string[],
  from: string,
): string {
  if (!first) return from;
  const early = dueDates.find((dueDate) => isEarlyFor(first, dueDate, from));
  return early === undefined ? from : dayAllowed(first, dueDates, addDays(early, first.dayLate));
}
