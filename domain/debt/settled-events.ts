import type { Holiday } from '#domain/calendar/calendar.ts';
import { clearListingBy } from '#domain/compliance/clear-listing-by.ts';
import { openListings } from '#domain/compliance/open-listings.ts';
import type { ReguaEventDetail } from '#schemas/events/regua.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { dayFor } from './day-for.ts';
import { type DebtEvent, debtEvent } from './event.ts';
import { ofSeller } from './of-seller.ts';
import { settledOn } from './settled-on.ts';
import { sumOf } from './sum-of.ts';

/** What the settlement itself says, beside what the debt knows. */
type Settling = Pick<ReguaEventDetail<'DebtSettled.v1'>, 'by' | 'waived' | 'daysLate'> & {
  /** Distinguishes this settlement from others of the debt. */
  readonly occasion: string;
  readonly otherOpenDebts: number;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
};

/** What the events of a settlement are made from. */
type Settled = Pick<
  Debt,
  'debtorId' | 'sellerId' | 'zone' | 'amount' | 'payments' | 'refunds' | 'writeOffs' | 'listings'
> & { readonly settledAt: string };

/**
 * The events of a debt that is settled: what sales, billing and the seller need, and each register of bad payers that
 * it must be cleared from.
 * @param debt as the settlement leaves it, with its `settledAt` and all entries of its ledger
 */
export function settledEvents(
  debt: Settled,
  { occasion, otherOpenDebts, holidays, ...figures }: Settling,
): DebtEvent[] {
  const { settledAt, debtorId, amount, payments, refunds } = debt;
  const byPersons = Object.entries(debt.writeOffs).filter(([, { by }]) => by === 'person');
  const paidOn = settledOn(debt) ?? dayFor(debt, settledAt);
  const clearings = listingsToClear(debt, { endedOn: paidOn, at: settledAt, holidays });
  return [
    debtEvent('DebtSettled.v1', occasion, {
      at: settledAt,
      debtorId,
      ...ofSeller(debt),
      settledAt,
      amount,
      received: sumOf(payments) - sumOf(refunds),
      writtenOff: sumOf(Object.fromEntries(byPersons)),
      ...figures,
      otherOpenDebts,
      released: otherOpenDebts === 0,
      ...(clearings.length > 0 ? { clearListingBy: clearListingBy(paidOn, holidays) } : {}),
    }),
    ...clearings,
  ];
}

/** An event for each register of bad payers in which a debt that is owed no more is still listed. */
export const listingsToClear = (
  { debtorId, listings }: Pick<Debt, 'debtorId' | 'listings'>,
  given: {
    /** Day of the payment in full, or on which it was cancelled. */
    readonly endedOn: string;
    readonly at: string;
    readonly holidays: readonly Holiday[];
  },
): DebtEvent[] =>
  openListings(listings).map(({ bureau, listedAt }) => {
    const clearBy = clearListingBy(given.endedOn, given.holidays);
    return debtEvent('ListingClearanceRequested.v1', `${bureau}/${listedAt}/${given.at}`, {
      at: given.at,
      debtorId,
      bureau,
      listedAt,
      clearBy,
    });
  });
