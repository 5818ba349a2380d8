import { publish } from '#adapters/aws/publish.ts';
import { emptyOutbox, putUnknownPayment } from '#adapters/table/unknown-payments.ts';
import { log } from '#runtime/log.ts';
import { PaymentUnknownV1 } from '#schemas/events/regua.ts';
import type { UnknownPayment } from '#schemas/records/unknown-payment.ts';

/**
 * Keeps a payment that names no bill and no invoice of ours, and tells the bus, so that a person may say what it is
 * for. The event is written with the item: a try that dies before the bus has it is mended by the next one.
 */
export async function recordUnknownPayment(
  told: Omit<UnknownPayment, 'outbox' | 'matchedTo'>,
): Promise<void> {
  const { receivedAt, ...payment } = told;
  const eventId = `${told.creditorId}/PaymentUnknown.v1/${told.paymentId}`;
  const detail = PaymentUnknownV1.parse({ eventId, at: receivedAt, ...payment });
  const kept = await putUnknownPayment({
    ...told,
    outbox: { [eventId]: { type: 'PaymentUnknown.v1', detail } },
  });
  const events = Object.values(kept.outbox);
  if (events.length === 0) return;
  log.warn('a payment names nothing of ours', { paymentId: told.paymentId });
  await publish(events, `payment ${told.paymentId}`);
  await emptyOutbox(kept);
}
