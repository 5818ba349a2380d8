import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import { BANK_ZONE, dayOf, instantOf, minutesOfClock } from '#domain/calendar/days.ts';

/** How long a payment source may be silent. */
export interface Within {
  /** Bank business days, at least 1. */
  readonly businessDays: number;
  /** The time of day in Brasília, such as `10:00`. */
  readonly by: string;
}

/**
 * The instant by which a payment source has to report again, ISO-8601 in UTC: N business days after the day of its
 * last report, by a time of day in Brasília. A report while banks are closed counts for their next business day, so
 * that no weekend or holiday makes a source stale (CC art. 132: the first day is left out).
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
