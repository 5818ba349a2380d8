import { addBusinessDays } from '#domain/calendar/business-days.ts';
import type { Holiday } from '#domain/calendar/calendar.ts';
import { BANK_ZONE, endOfDay, instantOf, minutesOfClock } from '#domain/calendar/days.ts';

/**
 * The latest instant at which a payment of the due date becomes known, ISO-8601 in UTC: a boleto payment with the
 * bank's file, N business days later by a time of day in Brasília; a Pix at the end of the due date, because it is
 * known at once. No reminder is sent before that, because nobody likes to be reminded of a paid invoice.
 */
export function paymentsKnownAt(given: {
  readonly rolledDueDate: string;
  /** True if the debt can be paid by boleto. */
  readonly byBoleto: boolean;
  readonly file: { readonly businessDays: number; readonly by: string };
  readonly bankHolidays: readonly Holiday[];
  /** The debtor's time zone (IANA), in which the due date ends; Brasília's when it is absent. */
  readonly zone?: string | undefined;
}): string {
  const { rolledDueDate, byBoleto, file, bankHolidays, zone = BANK_ZONE } = given;
  if (!byBoleto) return endOfDay(rolledDueDate, zone);
  return instantOf(
    addBusinessDays(rolledDueDate, file.businessDays, bankHolidays),
    minutesOfClock(file.by),
    BANK_ZONE,
  );
}
