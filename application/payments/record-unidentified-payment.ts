import { publish } from '#adapters/aws/publish.ts';
import { emptyOutbox, putUnidentifiedPayment } from '#adapters/table/unidentified-payments.ts';
import { log } from '#runtime/log.ts';
import { PaymentUnidentifiedV1 } from '#schemas/events/regua.ts';
import type { UnidentifiedPayment } from '#schemas/records/unidentified-payment.ts';

/**
 * Keeps a payment that names no bill and no invoice of ours, and tells the bus, so that a person may say what it is
 * for. The event is written with the item: a try that dies before the bus has it is mended by the next one.
 */
export async function recordUnidentifiedPayment(
  told: Omit<UnidentifiedPayment, 'outbox' | 'assignedTo'>,
): Promise<void> {
  const { receivedAt, ...payment } = told;
  const eventId = `${told.creditorId}/PaymentUnidentified.v1/${told.paymentId}`;
  const detail = PaymentUnidentifiedV1.parse({ eventId, at: receivedAt, ...payment });
  const kept = await putUnidentifiedPayment({
    ...told,
    outbox: { [eventId]: { type: 'PaymentUnidentified.v1', detail } },
  });
  const events = Object.values(kept.outbox);
  if (events.length === 0) return;
  log.warn('a payment names nothing of ours', { paymentId: told.paymentId });
  await publish(events, `payment ${told.paymentId}`);
  await emptyOutbox(kept);
}
