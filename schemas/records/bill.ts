import * as z from 'zod';
import { ExternalId, PositiveCentavos, Slug, WebAddress } from '#schemas/primitives.ts';

/** A bill that we issued: the debts that it is for, and the share of each. */
export const IssuedBill = z.strictObject({
  creditorId: Slug,
  /** The oldest debt first: a smaller payment pays them in this order. */
  shares: z
    .array(z.strictObject({ debtId: z.string(), invoiceId: ExternalId, amount: PositiveCentavos }))
    .min(1),
  /** The debts of it that were seen settled or cancelled: only the last of them looks whether the others still are. */
  closed: z.array(z.string()).default([]),
  /** Present once it was cancelled at the provider: the other debts that it was for need not look whether it may be. */
  isCancelled: z.literal(true).optional(),
});
export type IssuedBill = z.infer<typeof IssuedBill>;

/** The bill that billing already issued: what the debtor pays with until a reissue. */
export const Bill = z.strictObject({
  digitableLine: z.string().max(60).optional(),
  pixCode: z.string().max(512).optional(),
  url: WebAddress.max(400).optional(),
});
export type Bill = z.infer<typeof Bill>;
