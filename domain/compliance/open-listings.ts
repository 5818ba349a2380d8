import { isBefore } from '#domain/calendar/days.ts';
import type { Listing } from '#schemas/records/debt.ts';

/** A negative listing of the debt. */
export interface OpenListing {
  readonly bureau: string;
  readonly listedAt: string;
}

/**
 * The open negative listings of a debt: listed, and not cleared since. If both happened at the same instant, it is
 * cleared.
 */
export const openListings = (listings: Readonly<Record<string, Listing>> = {}): OpenListing[] =>
  Object.entries(listings)
    .flatMap(([bureau, { listedAt, clearedAt }]) =>
      listedAt !== undefined && (clearedAt === undefined || isBefore(clearedAt, listedAt))
        ? [{ bureau, listedAt }]
        : [],
    )
    .sort((one, other) => one.bureau.localeCompare(other.bureau));
