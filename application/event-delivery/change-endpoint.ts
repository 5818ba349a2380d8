import { isDeepStrictEqual } from 'node:util';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { changeHealth, findEndpoint, putEndpoint } from '#adapters/table/endpoints.ts';
import { backOff } from '#runtime/back-off.ts';
import { calendarTime } from '#runtime/time.ts';
import type { WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';
import { checkAddress, type EndpointSettings } from './create-endpoint.ts';
import { makeSecret } from './make-secret.ts';

/** Earlier choices that are remembered; of more, the oldest is forgotten. */
const MOST_EARLIER = 20;

/**
 * Changes the settings of an endpoint. A new address and kind of payload hold for events that wait, too; new types hold for events from
 * now on.
 * @param now ISO-8601, of AWS's clock
 * @returns undefined when there is no such endpoint
 * @throws RejectedError when its address may not be called
 */
export async function changeEndpoint(
  creditorId: string,
  endpointId: string,
  settings: EndpointSettings,
  now: string,
): Promise<WebhookEndpoint | undefined> {
  await checkAddress(settings.url);
  return change(creditorId, endpointId, ({ description: _, ...known }) => ({
    ...known,
    ...settings,
    earlier: isDeepStrictEqual(known.types, settings.types)
      ? known.earlier
      : [...known.earlier, { types: known.types, until: calendarTime(now) }].slice(-MOST_EARLIER),
  }));
}

/**
 * Deletes an endpoint: nothing is sent there any more, and what waits for it is dropped.
 * @param now ISO-8601, of AWS's clock
 * @returns undefined when there is no such endpoint
 */
export async function deleteEndpoint(
  creditorId: string,
  endpointId: string,
  now: string,
): Promise<WebhookEndpoint | undefined> {
  const deleted = await change(creditorId, endpointId, (known) => ({
    ...known,
    secrets: [],
    deletedAt: now,
  }));
  // What waits for it to come up has to be dropped, too.
  if (deleted) await changeHealth(deleted, (health) => ({ ...health, pendingAt: now }));
  return deleted;
}

/**
 * Gives an endpoint a new secret. The one before it signs, too, until it is retired; one before that no more. Asked again under the same
 * key, nothing is changed.
 * @param given.keepHours for how long; 0 for a secret that somebody else knows
 * @param given.key what the caller names this request by, and no other
 * @param given.now ISO-8601, of AWS's clock
 * @returns undefined when there is no such endpoint
 */
export async function rotateSecret(
  creditorId: string,
  endpointId: string,
  { keepHours, key, now }: { readonly keepHours: number; readonly key: string; readonly now: string },
): Promise<WebhookEndpoint | undefined> {
  const secret = await makeSecret(endpointId, { key, now });
  const until = new Date(Date.parse(now) + keepHours * 3_600_000).toISOString();
  return change(creditorId, endpointId, (known) => {
    const [newest] = known.secrets;
    if (newest?.madeFor === secret.madeFor) return known;
    const kept = newest && keepHours > 0 ? [{ ...newest, until }] : [];
    return { ...known, secrets: [secret, ...kept] };
  });
}

async function change(
  creditorId: string,
  endpointId: string,
  changed: (known: WebhookEndpoint) => WebhookEndpoint,
): Promise<WebhookEndpoint | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await findEndpoint(creditorId, endpointId);
    if (!known || known.deletedAt !== undefined) return undefined;
    const now = changed(known);
    if (now === known) return known;
    const next = { ...now, revision: known.revision + 1 };
    if (await putEndpoint(next)) return next;
    await backOff(attempt);
  }
  throw new ContentionError(endpointId);
}
