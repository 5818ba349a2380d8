import { dayOfPrescription } from '#application/unit-of-work/prescription.ts';
import { BANK_ZONE, instantOf, isBefore } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** An instant (ISO-8601), or the one at which the debt is prescribed if that comes first: no wait outlasts it. */
export function atMostItsLastDay(debt: Debt, until: string): string {
  const over = instantOf(dayOfPrescription(debt), 0, debt.zone ?? BANK_ZONE);
  return isBefore(over, until) ? over : until;
}
