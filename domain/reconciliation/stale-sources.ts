import type { Holiday } from '#domain/calendar/calendar.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { expectedBy, type Within } from './expected-by.ts';

/** A payment source that a creditor relies on: a bank's return files, a provider, billing. */
export interface PaymentSource {
  readonly id: string;
  readonly within: Within;
}

/** A payment source that did not report in time. */
export interface StaleSource extends PaymentSource {
  /** When it last reported, and by when it should have reported again (ISO-8601); absent if it never did. */
  readonly reportedUntil?: string;
  readonly expectedBy?: string;
}

/**
 * Lists the stale payment sources of a creditor at an instant: a debtor of whom they do not report may have paid. A
 * source that never reported is stale.
 */
export function staleSources(given: {
  readonly sources: readonly PaymentSource[];
  /** The last report of each source, by its id. */
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
