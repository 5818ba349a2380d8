import { addBusinessDays } from '#domain/calendar/business-days.ts';
import type { Holiday } from '#domain/calendar/calendar.ts';
import { addDays, BANK_ZONE, instantOf, minutesOfClock } from '#domain/calendar/days.ts';

/**
 * When a payment made on the due date is known at the latest, ISO-8601 in UTC: a boleto with the bank's file, so many
 * business days later by a time of day in Brasília; a Pix when the due date is over, for it is known at once. No reminder
 * goes out before, for nobody likes to be charged for what is paid.
 */
export function paymentsKnownAt(given: {
  readonly rolledDueDate: string;
  /** Whether the debt can be paid by boleto at all. */
  readonly byBoleto: boolean;
  readonly file: { readonly businessDays: number; readonly by: string };
  readonly bankHolidays: readonly Holiday[];
}): string {
  const { rolledDueDate, byBoleto, file, bankHolidays } = given;
  if (!byBoleto) return instantOf(addDays(rolledDueDate, 1), 0, BANK_ZONE);
  return instantOf(
    addBusinessDays(rolledDueDate, file.businessDays, bankHolidays),
    minutesOfClock(file.by),
    BANK_ZONE,
  );
}
