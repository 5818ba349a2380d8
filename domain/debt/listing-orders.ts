import { openListings } from '#domain/compliance/open-listings.ts';
import type { ListingKind } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { ListingOrder } from '#schemas/records/listing-order.ts';

/** The part of a debt that says how far its listings are. */
export type Listable = Pick<Debt, 'listings' | 'listingOrders' | 'version' | 'amount' | 'dueDate'>;

/**
 * The order of a kind that goes on, or that ended in this version of the debt. Undefined when another has to begin, with a notice of its
 * own: there was none; the last one was cleared, and the debt is owed again; it ended in an earlier version; or its notice named another
 * amount or due date, or came from another bureau than the one that the creditor has now.
 * @param bureau that one; without it, whichever it is
 */
export function orderInForce(debt: Listable, kind: ListingKind, bureau?: string): ListingOrder | undefined {
  const last = ofKind(debt, kind).at(-1);
  if (!last || isListed(debt, last)) return last;
  const { cleared, clearanceOrdered, over, refused, noticeFailed, listed } = last.moments;
  if (cleared ?? clearanceOrdered) return undefined;
  if (over ?? refused ?? noticeFailed ?? listed) return last.version === debt.version ? last : undefined;
  const isSame =
    last.amount === debt.amount &&
    last.dueDate === debt.dueDate &&
    (bureau === undefined || last.bureau === bureau);
  return isSame ? last : undefined;
}

/** Begins an order: nothing is asked of the bureau yet. */
export const newOrder = (
  debt: Listable,
  given: Pick<ListingOrder, 'kind' | 'bureau' | 'startedAt'>,
): ListingOrder => ({
  ...given,
  orderId: `${given.kind}-${ofKind(debt, given.kind).length + 1}`,
  version: debt.version,
  amount: debt.amount,
  dueDate: debt.dueDate,
  moments: {},
});

const ofKind = ({ listingOrders = [] }: Listable, kind: ListingKind): ListingOrder[] =>
  listingOrders.filter((order) => order.kind === kind);

/** The orders of a debt with one that is new, or further than it was. */
export const withOrder = (
  { listingOrders = [] }: Pick<Debt, 'listingOrders'>,
  order: ListingOrder,
): ListingOrder[] =>
  listingOrders.some(({ orderId }) => orderId === order.orderId)
    ? listingOrders.map((known) => (known.orderId === order.orderId ? order : known))
    : [...listingOrders, order];

/** The order by which a bureau lists a debt; undefined where billing had it listed itself. */
export const orderAt = (
  { listingOrders = [] }: Pick<Debt, 'listingOrders'>,
  bureau: string,
): ListingOrder | undefined =>
  listingOrders.findLast((order) => order.bureau === bureau && order.moments.listingOrdered !== undefined);

/** Whether a bureau shows the debt by this order, or may: from the moment at which it was asked to. */
const isListed = ({ listings }: Listable, { bureau, moments }: ListingOrder): boolean =>
  moments.listingOrdered !== undefined && openListings(listings).some((open) => open.bureau === bureau);
