import * as z from 'zod';
import { ExternalId, Instant, PaymentMethod, PositiveCentavos, Slug } from '#schemas/primitives.ts';
import { Credited } from './credited.ts';
import { OutboxEntry } from './debt.ts';

/** A payment that a debt has, as another one that may be the same is shown with it. */
export const LikePayment = z.strictObject({
  paymentId: z.string(),
  amount: PositiveCentavos,
  paidAt: Instant,
  method: PaymentMethod,
});
export type LikePayment = z.infer<typeof LikePayment>;

/**
 * A payment that is on no debt: it names no bill and no invoice of ours, and waits for a person to say which invoice it is for; or it
 * may be one that its invoice has, and waits for a person to say whether it is.
 */
export const UnidentifiedPayment = z.strictObject({
  creditorId: Slug,
  provider: Slug,
  /** `provider/id`, as on a debt. */
  paymentId: z.string(),
  amount: PositiveCentavos,
  credited: Credited.optional(),
  paidAt: Instant,
  method: PaymentMethod,
  receivedAt: Instant,
  /** The reference that it came with, such as a txid. */
  reference: ExternalId.optional(),
  /** The payment that a part of a bill's payment belongs to. */
  of: z.string().optional(),
  /** Present when it may be a payment that its invoice has. */
  doubt: z.strictObject({ invoiceId: ExternalId, resembles: z.array(LikePayment).min(1) }).optional(),
  /** The invoice that a person assigned it to. */
  assignedTo: ExternalId.optional(),
  outbox: z.record(z.string(), OutboxEntry),
});
export type UnidentifiedPayment = z.infer<typeof UnidentifiedPayment>;
