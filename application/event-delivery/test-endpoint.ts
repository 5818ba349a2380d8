import { findEndpoint } from '#adapters/table/endpoints.ts';
import { sentEvent } from '#domain/event-delivery/sent-event.ts';
import { randomHex } from '#runtime/random.ts';
import { sha256 } from '#runtime/sha-256.ts';
import { calendarTime } from '#runtime/time.ts';
import { TEST_EVENT } from '#schemas/events/webhook-events.ts';
import type { DeliveryAttempt } from '#schemas/records/delivery-attempt.ts';
import { attemptDelivery } from './attempt-delivery.ts';

/**
 * Sends an endpoint an event that says nothing, once and at once, whatever types it has chosen and whether it is down.
 * @param now ISO-8601, of AWS's clock
 * @returns what became of it; undefined when there is no such endpoint
 */
export async function testEndpoint(
  creditorId: string,
  endpointId: string,
  now: string,
): Promise<DeliveryAttempt | undefined> {
  const endpoint = await findEndpoint(creditorId, endpointId);
  if (!endpoint || endpoint.deletedAt !== undefined) return undefined;
  const detail = {
    eventId: `${endpointId}/${TEST_EVENT}/${randomHex(8)}`,
    at: calendarTime(now),
    creditorId,
    endpointId,
  };
  const event = sentEvent({ type: TEST_EVENT, detail }, sha256);
  return (await attemptDelivery(event, endpoint, { failed: 0 })).attempt;
}
