import { putAttempt } from '#adapters/table/delivery-attempts.ts';
import { bodyOf } from '#domain/event-delivery/sent-event.ts';
import { webhookHeaders } from '#formats/standard-webhooks/sign-webhook.ts';
import { eventClock } from '#runtime/event-clock.ts';
import type { DeliveryAttempt } from '#schemas/records/delivery-attempt.ts';
import type { EventLane, SentEvent } from '#schemas/records/event-lane.ts';
import type { WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';
import { revealSecrets } from './reveal-secrets.ts';

/** What became of an attempt, with how long the endpoint asks to be left alone, seconds. */
export interface Attempted {
  readonly attempt: DeliveryAttempt;
  readonly retryAfter: number | undefined;
}

/** Sends an event to its endpoint once, signed by each of its live secrets, and keeps in the log what became of it. */
export async function attemptDelivery(
  event: SentEvent,
  endpoint: WebhookEndpoint,
  lane: Pick<EventLane, 'debtId' | 'failed'>,
): Promise<Attempted> {
  const { endpointId, url, payload } = endpoint;
  const began = eventClock();
  const at = new Date(began).toISOString();
  const secrets = (await revealSecrets(endpoint, at)).map(({ secret }) => secret);
  const body = bodyOf(event, payload);
  const content = { id: event.webhookId, timestamp: Math.floor(began / 1000), body };
  // Loaded by who sends: an import of `node:http` loads all of undici with it.
  const { postEvent } = await import('#adapters/endpoint/post-event.ts');
  const answer = await postEvent({ url, headers: webhookHeaders(content, secrets), body });
  const attempt: DeliveryAttempt = {
    endpointId,
    at,
    ...ofEvent(event),
    ...(lane.debtId === undefined ? {} : { debtId: lane.debtId }),
    attempt: lane.failed + 1,
    ok: answer.kind === 'answered' && answer.status >= 200 && answer.status <= 299,
    ...(answer.kind === 'answered' ? { status: answer.status } : { error: answer.error }),
    ms: Math.max(0, Math.round(eventClock() - began)),
  };
  await putAttempt(attempt);
  return { attempt, retryAfter: answer.kind === 'answered' ? answer.retryAfter : undefined };
}

const ofEvent = ({ webhookId, type, detail: { eventId } }: SentEvent) => ({
  webhookId,
  type,
  ...(typeof eventId === 'string' ? { eventId } : {}),
});
