import * as z from 'zod';
import { CalendarDay, Centavos, ExternalId, Slug } from '#schemas/primitives.ts';
import { SellerStanding } from '#schemas/records/seller-standing.ts';

/** A debt as its seller sees it. */
const SellerDebt = z.strictObject({ debtId: z.string(), invoiceId: ExternalId, ...SellerStanding.shape });

/** A customer of a seller: by the id that billing knows them by, and nothing else of theirs. */
export const SellerCustomer = z.strictObject({
  debtorId: ExternalId,
  /** Nothing that they owe this creditor, whoever sold it, is late, promised, disputed or with a person. */
  creditHoldReleased: z.boolean(),
  /** Of what this seller sold, the sum of `unpaid`, centavos. */
  unpaid: Centavos,
  /** How many debts that others sold are still owed. */
  otherOpenDebts: z.int().nonnegative(),
  /** What this seller sold: still owed, or owed no more since a while; what needs the seller most comes first. */
  debts: z.array(SellerDebt).min(1),
});
export type SellerCustomer = z.infer<typeof SellerCustomer>;

/** Where the customers of a seller stand: one page of them. */
export const SellerFeedV1 = z.strictObject({
  version: z.literal(1),
  creditorId: Slug,
  sellerId: ExternalId,
  /** The day that it is about. */
  on: CalendarDay,
  /** In the order of their ids; a page may have few or none, and still not be the last. */
  customers: z.array(SellerCustomer),
  /** Ask for the next page with it, as `cursor`; absent on the last. */
  next: z.string().optional(),
});
export type SellerFeedV1 = z.infer<typeof SellerFeedV1>;

/** A link that was made for a seller. */
export const SellerLinkV1 = z.strictObject({
  version: z.literal(1),
  url: z.url(),
  /** The last day on which it opens. */
  goodUntil: CalendarDay,
});
export type SellerLinkV1 = z.infer<typeof SellerLinkV1>;
