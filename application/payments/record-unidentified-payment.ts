import { publish } from '#adapters/aws/publish.ts';
import { emptyOutbox, putUnidentifiedPayment } from '#adapters/table/unidentified-payments.ts';
import { log } from '#runtime/log.ts';
import { PaymentUnidentifiedV1 } from '#schemas/events/regua.ts';
import type { UnidentifiedPayment } from '#schemas/records/unidentified-payment.ts';
import { IdConflictError } from './id-conflict.ts';

/**
 * Keeps a payment that names no bill and no invoice of ours, and publishes it, so that a person may assign it. The event is
 * written with the item: if a try dies before it is published, the next try publishes it.
 * @throws IdConflictError when one of the same id and another amount was kept before
 */
export async function recordUnidentifiedPayment(
  reported: Omit<UnidentifiedPayment, 'outbox' | 'assignedTo'>,
): Promise<void> {
  const { receivedAt, credited: _, ...payment } = reported;
  const eventId = `${reported.creditorId}/PaymentUnidentified.v1/${reported.paymentId}`;
  const detail = PaymentUnidentifiedV1.parse({ eventId, at: receivedAt, ...payment });
  const kept = await putUnidentifiedPayment({
    ...reported,
    outbox: { [eventId]: { type: 'PaymentUnidentified.v1', detail } },
  });
  if (kept.amount !== reported.amount) throw new IdConflictError('paymentId', reported.paymentId);
  const events = Object.values(kept.outbox);
  if (events.length === 0) return;
  log.warn('a payment names nothing of ours', { paymentId: reported.paymentId });
  await publish(events, `payment ${reported.paymentId}`);
  await emptyOutbox(kept);
}
