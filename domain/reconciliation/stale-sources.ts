import type { Holiday } from '#domain/calendar/calendar.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { expectedBy, type Within } from './expected-by.ts';

/** A source of payments that a creditor relies on: a bank's return files, a provider, billing. */
export interface PaymentSource {
  readonly id: string;
  readonly within: Within;
}

/** A source that was not heard within its time. */
export interface StaleSource extends PaymentSource {
  /** When it was last heard, and by when it had to be heard anew (ISO-8601); absent when it never was. */
  readonly reportedUntil?: string;
  readonly expectedBy?: string;
}

/**
 * The sources that make a creditor's books stale at an instant: who they do not tell of may have paid. None when the books
 * are fresh. One that was never heard is stale: nobody knows what it would have told.
 */
export function staleSources(given: {
  readonly sources: readonly PaymentSource[];
  /** When each was last heard, by its id. */
  readonly heard: Readonly<Record<string, string>>;
  /** ISO-8601. */
  readonly at: string;
  readonly bankHolidays: readonly Holiday[];
}): StaleSource[] {
  const { sources, heard, at, bankHolidays } = given;
  return sources.flatMap(({ id, within }): StaleSource[] => {
    const reportedUntil = heard[id];
    if (reportedUntil === undefined) return [{ id, within }];
    const due = expectedBy(reportedUntil, within, bankHolidays);
    return isBefore(at, due) ? [] : [{ id, within, reportedUntil, expectedBy: due }];
  });
}
