import type { Holiday } from '#domain/calendar/calendar.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { expectedBy, type Within } from './expected-by.ts';

/** A source of payments that a creditor relies on: a bank's return files, a provider, billing. */
export interface PaymentSource {
  readonly id: string;
  readonly within: Within;
}

/** A source that did not report within its time. */
export interface StaleSource extends PaymentSource {
  /** Until when it reported, and by when it had to report again (ISO-8601); absent when it never did. */
  readonly reportedUntil?: string;
  readonly expectedBy?: string;
}

/**
 * The sources that are stale at an instant: debtors whose payments they have not reported may have paid. One that never
 * reported is stale.
 */
export function staleSources(given: {
  readonly sources: readonly PaymentSource[];
  /** Until when each reported, by its id. */
  readonly lastReports: Readonly<Record<string, string>>;
  /** ISO-8601. */
  readonly at: string;
  readonly bankHolidays: readonly Holiday[];
}): StaleSource[] {
  const { sources, lastReports, at, bankHolidays } = given;
  return sources.flatMap(({ id, within }): StaleSource[] => {
    const reportedUntil = lastReports[id];
    if (reportedUntil === undefined) return [{ id, within }];
    const due = expectedBy(reportedUntil, within, bankHolidays);
    return isBefore(at, due) ? [] : [{ id, within, reportedUntil, expectedBy: due }];
  });
}
