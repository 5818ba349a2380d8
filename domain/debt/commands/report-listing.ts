import type { Holiday } from '#domain/calendar/calendar.ts';
import { inUtc, isBefore } from '#domain/calendar/days.ts';
import { clearingsOfClosed } from '#domain/debt/clearings-of-closed.ts';
import { ALREADY, type Change, change } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { Listing } from '#schemas/records/debt.ts';

/** What billing reports of one register of bad payers: that the debt was listed there, or cleared. */
export interface ReportListing extends Listing {
  readonly bureau: string;
}

/** What the decision needs beside the debt. */
export interface ListingFacts {
  /** When it came (ISO-8601). */
  readonly at: string;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

/**
 * Records that a debt was listed in a register of bad payers, or cleared from it. Only what is newer is recorded, so
 * that the two may come in any order, and again. A debt that is owed no more, is prescribed, or is replaced by a payment plan has to be
 * cleared, which is published.
 *
 * It raises the revision, so that a settlement under way decides again: that one publishes by when the listing has to
 * be cleared.
 */
export function reportListing(
  debt: DebtFor<'reportListing'>,
  reported: ReportListing,
  facts: ListingFacts,
): Change | typeof ALREADY {
  const { bureau, listedAt, clearedAt } = reported;
  const known = debt.listings?.[bureau];
  const newer = newerOf(known, reported);
  if (Object.keys(newer).length === 0) return ALREADY;
  const here = { [bureau]: { ...known, ...newer } };
  return change({
    set: { listings: { ...debt.listings, ...here } },
    // What other registers have to clear was published when it was reported.
    events: clearingsOfClosed({ ...debt, listings: here }, facts),
    entries: [{ type: 'ListingReported', detail: { at: facts.at, bureau, listedAt, clearedAt } }],
  });
}

/** What a report says that is newer than what is known. */
function newerOf(known: Listing | undefined, reported: Listing): Listing {
  const newer = (field: keyof Listing): Listing => {
    const before = known?.[field];
    const at = reported[field] && inUtc(reported[field]);
    return at === undefined || (before !== undefined && !isBefore(before, at)) ? {} : { [field]: at };
  };
  return { ...newer('listedAt'), ...newer('clearedAt') };
}
