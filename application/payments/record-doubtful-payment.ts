import { publish } from '#adapters/aws/publish.ts';
import { emptyOutbox, putDoubt, putUnidentifiedPayment } from '#adapters/table/unidentified-payments.ts';
import { pauseForDoubt } from '#application/pauses/pause-for-doubt.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { log } from '#runtime/log.ts';
import { PaymentDoubtfulV1 } from '#schemas/events/regua.ts';
import type { LikePayment, UnidentifiedPayment } from '#schemas/records/unidentified-payment.ts';
import { IdConflictError } from './id-conflict.ts';
import { creditedOf, providerOf, type ReceivedPayment } from './received-payment.ts';

/**
 * Keeps a doubtful payment until a person decides whether it is one of `like`, publishes it with them, and pauses its invoice meanwhile.
 * Done again, or after a person decided, it changes nothing more. The share of a bill is kept under an id of its own.
 * @throws IdConflictError when one of the same id and another amount was kept before
 */
export async function recordDoubtfulPayment(
  reported: ReceivedPayment,
  like: readonly LikePayment[],
): Promise<'doubtful'> {
  const { creditorId, invoiceId, amount, paidAt, method, receivedAt } = reported;
  const { paymentId, of } = keptAs(reported);
  const provider = providerOf(paymentId);
  const doubt = { invoiceId, resembles: [...like] };
  const eventId = `${creditorId}/PaymentDoubtful.v1/${paymentId}`;
  const payment = { creditorId, provider, paymentId, method, paidAt, amount };
  const detail = PaymentDoubtfulV1.parse({ eventId, at: receivedAt, ...payment, ...doubt });
  const outbox = { [eventId]: { type: 'PaymentDoubtful.v1', detail } };
  const more = { ...creditedOf(reported), ...(of === undefined ? {} : { of }) };
  const kept = await keep({ ...payment, ...more, receivedAt, doubt, outbox });
  if (kept.amount !== amount) throw new IdConflictError('paymentId', paymentId);
  const events = Object.values(kept.outbox);
  if (events.length > 0) {
    log.warn('a payment may be one that another source reported', { paymentId });
    await publish(events, `payment ${paymentId}`);
    await emptyOutbox(kept);
  }
  if (kept.assignedTo === undefined)
    await pauseForDoubt(
      { creditorId, doubtId: paymentId, invoiceIds: [invoiceId], on: dayOf(receivedAt) },
      receivedAt,
    );
  return 'doubtful';
}

/** One that was kept before because it named nothing of ours is doubtful too, once a person has assigned it. */
async function keep(payment: UnidentifiedPayment): Promise<UnidentifiedPayment> {
  const kept = await putUnidentifiedPayment(payment);
  return kept.doubt ? kept : putDoubt(payment);
}

const keptAs = ({
  paymentId,
  of,
  share,
}: ReceivedPayment): { readonly paymentId: string; readonly of?: string | undefined } =>
  share === undefined ? { paymentId, of } : { paymentId: `${paymentId}/${share}`, of: of ?? paymentId };
