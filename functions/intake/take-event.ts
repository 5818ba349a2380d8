import * as z from 'zod';
import { takeBillingEvent } from '#application/billing-events/take-billing-event.ts';
import { BILLING_SOURCE, BillingEvents } from '#schemas/events/billing.ts';
import { jsonText } from '#schemas/json-text.ts';

/** What EventBridge puts around a detail; loose, because the bus adds to it. */
export const BusEvent = jsonText(
  z.object({
    /** The same when the bus delivers the event again. */
    id: z.string().min(1),
    source: z.literal(BILLING_SOURCE),
    'detail-type': z.object(BillingEvents).keyof(),
    detail: z.unknown(),
  }),
);
export type BusEvent = z.infer<typeof BusEvent>;

/**
 * Handles one event of billing. Throws `RejectedError` when no retry helps; any other error is worth one.
 * @param now when it was sent (ISO-8601)
 */
export const takeEvent = ({ id, 'detail-type': type, detail }: BusEvent, now: string): Promise<void> =>
  takeBillingEvent({ id, type, detail }, now);
