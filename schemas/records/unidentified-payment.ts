import * as z from 'zod';
import { ExternalId, Instant, PaymentMethod, PositiveCentavos, Slug } from '#schemas/primitives.ts';
import { Credited } from './credited.ts';
import { OutboxEntry } from './debt.ts';

/** A payment that names no bill and no invoice of ours: it waits for a person to say which invoice it is for. */
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
  /** The invoice that a person assigned it to. */
  assignedTo: ExternalId.optional(),
  outbox: z.record(z.string(), OutboxEntry),
});
export type UnidentifiedPayment = z.infer<typeof UnidentifiedPayment>;
