import * as z from 'zod';
import { ExternalId, Instant, PaymentMethod, PositiveCentavos, Slug } from '#schemas/primitives.ts';
import { Credited } from '#schemas/records/credited.ts';

/** The body of `POST /webhooks/payments/{provider}`. */
export const PaymentReceivedV1 = z
  .strictObject({
    /** The provider's id of the payment: the same id is applied once. */
    id: ExternalId,
    type: z.literal('payment.received'),
    creditorId: Slug,
    /** The invoice that was paid, if no bill of ours is named. */
    invoiceId: ExternalId.optional(),
    /** The txid of a bill that we issued; it may be for several invoices. */
    billId: z
      .string()
      .regex(/^[A-Za-z0-9]{1,35}$/, 'must be the txid of a bill of ours')
      .optional(),
    /** What the payer paid, centavos: what is owed depends on this alone. */
    amount: PositiveCentavos,
    /** What of it reaches the creditor's account, and what was taken from it. */
    credited: Credited.optional(),
    paidAt: Instant,
    method: PaymentMethod,
  })
  .refine(({ invoiceId, billId }) => (invoiceId === undefined) !== (billId === undefined), {
    error: 'must be given if billId is not, and not together with it',
    path: ['invoiceId'],
  });
export type PaymentReceivedV1 = z.infer<typeof PaymentReceivedV1>;
