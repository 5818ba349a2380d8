import * as z from 'zod';
import { CalendarDay, Centavos, ExternalId, Slug } from '#schemas/primitives.ts';
import { SellerStanding } from '#schemas/records/seller-standing.ts';

/** A debt as its seller sees it. */
const SellerDebt = z.strictObject({ debtId: z.string(), invoiceId: ExternalId, ...SellerStanding.shape });

/** A customer of a seller: only the id that billing uses, no other data of theirs. */
export const SellerCustomer = z.strictObject({
  debtorId: ExternalId,
  /** True if no debt with this creditor, of any seller, is late, promised, in a case or handed over. */
  creditHoldReleased: z.boolean(),
  /** The sum of `unpaid` over this seller's sales, centavos. */
  unpaid: Centavos,
  /** The number of debts from other sales that are still owed. */
  otherOpenDebts: z.int().nonnegative(),
  /** The debts from this seller's sales: owed, or closed recently; the most urgent first. */
  debts: z.array(SellerDebt).min(1),
});
export type SellerCustomer = z.infer<typeof SellerCustomer>;

/** One page of a seller's customers and their standing. */
export const SellerFeedV1 = z.strictObject({
  version: z.literal(1),
  creditorId: Slug,
  sellerId: ExternalId,
  /** The day of the standings. */
  on: CalendarDay,
  /** In the order of their ids; a page may have few or none, and still not be the last. */
  customers: z.array(SellerCustomer),
  /** The `cursor` of the next page; absent on the last. */
  next: z.string().optional(),
});
export type SellerFeedV1 = z.infer<typeof SellerFeedV1>;

/** A link for a seller. */
export const SellerLinkV1 = z.strictObject({
  version: z.literal(1),
  url: z.url(),
  /** The last day on which it is valid. */
  goodUntil: CalendarDay,
});
export type SellerLinkV1 = z.infer<typeof SellerLinkV1>;
