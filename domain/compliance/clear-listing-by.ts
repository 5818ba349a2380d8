import { addBusinessDays } from '#domain/calendar/business-days.ts';
import type { Holiday } from '#domain/calendar/calendar.ts';

/** Business days that the creditor has, from the payment in full (STJ, Súmula 548). */
const BUSINESS_DAYS = 5;

/**
 * The last day for the creditor to have the negative listing of a paid debt cleared: five bank business days from the
 * payment in full, whose own day is not counted (STJ, Súmula 548; CC art. 132).
 * @param endedOn day of the last payment that it took, `YYYY-MM-DD`
 * @param local holidays of the creditor's city
 */
export const clearListingBy = (endedOn: string, local: readonly Holiday[] = []): string =>
  addBusinessDays(endedOn, BUSINESS_DAYS, local);
