import * as z from 'zod';
import { ExternalId, Instant, PaymentMethod, PositiveCentavos, Slug } from '#schemas/primitives.ts';
import { Credited } from '#schemas/records/credited.ts';
import { RefundKind } from '#schemas/records/payment-pointer.ts';

/** A plausible year: an older or newer date is a provider's mistake, on which interest would be charged. */
const Moment = Instant.regex(/^20(?!99)/, 'must be in the years 2000 to 2098');

/** The id of a payment at its provider. */
const PaymentId = ExternalId;

/** What any provider reports, in our words; checked once for all of them. */
export const Notice = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('payment'),
    creditorId: Slug,
    id: PaymentId,
    /** What it says that it is for: an invoice, or a bill of ours, or something that we do not know. */
    invoiceId: ExternalId.optional(),
    billId: ExternalId.optional(),
    amount: PositiveCentavos,
    credited: Credited.optional(),
    paidAt: Moment,
    method: PaymentMethod,
  }),
  z.strictObject({
    kind: z.literal('refund'),
    creditorId: Slug,
    /** The id of the payment. */
    id: PaymentId,
    refundId: z.string().min(1),
    refundKind: RefundKind,
    amount: PositiveCentavos,
    at: Moment,
  }),
  /** A dispute was won: what was taken back was paid again. */
  z.strictObject({
    kind: z.literal('restoration'),
    creditorId: Slug,
    /** The id of the payment. */
    id: PaymentId,
    /** What is made good. */
    refundId: z.string().min(1),
    /** The payment that it is in our books. */
    restoredAs: z.string().min(1),
  }),
]);
export type Notice = z.infer<typeof Notice>;
