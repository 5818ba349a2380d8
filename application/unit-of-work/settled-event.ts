import { clearListingBy } from '#domain/compliance/clear-listing-by.ts';
import { openListings } from '#domain/compliance/open-listings.ts';
import { settledOn } from '#domain/debt/settled-on.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import { creditorOf } from '#runtime/config.ts';
import type { ReguaEventDetail } from '#schemas/events/regua.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { type Outgoing, outgoing } from './outbox.ts';

/** What the settlement itself says, beside what the debt knows. */
type Settling = Pick<ReguaEventDetail<'DebtSettled.v1'>, 'by' | 'waived' | 'daysLate'> & {
  /** Tells this settlement from others of the debt. */
  readonly occasion: string;
  readonly otherOpenDebts: number;
};

/**
 * What a debt that is settled has to tell: what sales, billing and the seller need, and each register of bad payers that
 * it must be cleared from.
 * @param debt as the settlement leaves it, with its `settledAt` and all entries of its ledger
 */
export function settledEvents(
  debt: Debt & { readonly settledAt: string },
  { occasion, otherOpenDebts, ...figures }: Settling,
): Outgoing[] {
  const { settledAt, debtorId, sellerId, amount, payments, refunds } = debt;
  const byPersons = Object.entries(debt.writeOffs).filter(([, { by }]) => by === 'person');
  const paidOn = settledOn(debt) as string;
  const clearings = listingsToClear(debt, paidOn, settledAt);
  return [
    outgoing('DebtSettled.v1', debt, occasion, {
      at: settledAt,
      debtorId,
      ...(sellerId === undefined ? {} : { sellerId }),
      settledAt,
      amount,
      received: sumOf(payments) - sumOf(refunds),
      writtenOff: sumOf(Object.fromEntries(byPersons)),
      ...figures,
      otherOpenDebts,
      released: otherOpenDebts === 0,
      ...(clearings.length > 0 ? { clearListingBy: clearByOf(debt, paidOn) } : {}),
    }),
    ...clearings,
  ];
}

/**
 * An event for each register of bad payers in which a debt that is owed no more still stands.
 * @param endedOn day of the payment in full, or on which it was cancelled
 */
export const listingsToClear = (debt: Debt, endedOn: string, at: string): Outgoing[] =>
  openListings(debt.listings).map(({ bureau, listedAt }) => {
    const clearBy = clearByOf(debt, endedOn);
    const { debtorId } = debt;
    return outgoing('ListingClearanceRequested.v1', debt, `${bureau}/${listedAt}/${clearBy}`, {
      at,
      debtorId,
      bureau,
      listedAt,
      clearBy,
    });
  });

const clearByOf = (debt: Debt, endedOn: string): string => clearListingBy(endedOn, creditorOf(debt).holidays);
