import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import { BANK_ZONE, dayOf, instantOf, minutesOfClock } from '#domain/calendar/days.ts';

/** How long a source of payments may be silent. */
export interface Within {
  /** Business days of the banks, at least 1. */
  readonly businessDays: number;
  /** Time of day in Brasília, as `10:00`. */
  readonly by: string;
}

/**
 * When a payment source has to report again, ISO-8601 in UTC: a number of business days after the day on which it last
 * reported, by a time of day in Brasília. A report while banks are closed counts as of their next business day, so that no
 * weekend and no holiday makes a source late (CC art. 132: the first day is left out).
 * @param reportedUntil ISO-8601
 */
export const expectedBy = (
  reportedUntil: string,
  { businessDays, by }: Within,
  bankHolidays: readonly Holiday[],
): string =>
  instantOf(
    addBusinessDays(rollForward(dayOf(reportedUntil), bankHolidays), businessDays, bankHolidays),
    minutesOfClock(by),
    BANK_ZONE,
  );
