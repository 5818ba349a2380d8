import * as z from 'zod';
import { ExternalId, Instant, PaymentMethod, PositiveCentavos, Slug } from '../primitives.ts';

/** Body of `POST /webhooks/payments/{provider}`. */
export const PaymentReceivedV1 = z.strictObject({
  /** The provider's id of the payment: the same id is applied once. */
  id: ExternalId,
  type: z.literal('payment.received'),
  creditorId: Slug,
  invoiceId: ExternalId,
  /** Centavos. */
  amount: PositiveCentavos,
  paidAt: Instant,
  method: PaymentMethod,
});
export type PaymentReceivedV1 = z.infer<typeof PaymentReceivedV1>;

/** The secret that signs the webhooks: for each provider the live secrets, newest first. */
export const WebhookSecrets = z.record(Slug, z.array(z.string().min(16)).min(1));
export type WebhookSecrets = z.infer<typeof WebhookSecrets>;
