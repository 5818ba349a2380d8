import * as z from 'zod';
import { ExternalId, Slug } from '#schemas/primitives.ts';
import { Payment } from '#schemas/records/debt.ts';
import { UnidentifiedPayment } from '#schemas/records/unidentified-payment.ts';
import { pageOf } from './page-of.ts';
import { Waiting } from './waiting.ts';

/** A payment that waits for a person, in a list. */
export const UnidentifiedPaymentRow = UnidentifiedPayment.omit({ outbox: true, assignedTo: true })
  .extend({ waiting: Waiting })
  .meta({ id: 'UnidentifiedPayment' });
export type UnidentifiedPaymentRow = z.infer<typeof UnidentifiedPaymentRow>;
export const UnidentifiedPaymentPage = pageOf(UnidentifiedPaymentRow, {});

/** An invoice that was paid before it came, in a list. */
export const UnappliedRow = z
  .strictObject({
    debtId: z.string(),
    creditorId: Slug,
    invoiceId: ExternalId,
    payments: z.array(
      z.strictObject({
        paymentId: z.string(),
        ...Payment.pick({ amount: true, paidAt: true, method: true, receivedAt: true }).shape,
      }),
    ),
    waiting: Waiting,
  })
  .meta({ id: 'UnappliedPayments' });
export type UnappliedRow = z.infer<typeof UnappliedRow>;
export const UnappliedPage = pageOf(UnappliedRow, {});
