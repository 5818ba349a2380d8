import { isBefore } from '#domain/calendar/days.ts';
import type { Listing } from '#schemas/records/debt.ts';

/** A register of bad payers in which the debt stands. */
export interface OpenListing {
  readonly bureau: string;
  readonly listedAt: string;
}

/** The registers in which a debt still stands: listed, and not cleared since. At the same instant it is cleared. */
export const openListings = (listings: Readonly<Record<string, Listing>> = {}): OpenListing[] =>
  Object.entries(listings)
    .flatMap(([bureau, { listedAt, clearedAt }]) =>
      listedAt !== undefined && (clearedAt === undefined || isBefore(clearedAt, listedAt))
        ? [{ bureau, listedAt }]
        : [],
    )
    .sort((one, other) => one.bureau.localeCompare(other.bureau));
