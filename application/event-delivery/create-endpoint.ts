import { findEndpoint, listEndpoints, putEndpoint } from '#adapters/table/endpoints.ts';
import { RejectedError } from '#runtime/rejected.ts';
import { sha256 } from '#runtime/sha-256.ts';
import { calendarTime } from '#runtime/time.ts';
import type { WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';
import { makeSecret } from './make-secret.ts';

/** What is chosen for an endpoint. */
export type EndpointSettings = Pick<WebhookEndpoint, 'url' | 'types' | 'payload' | 'description'>;

/** The most endpoints of a creditor: each event is sent to each of them. */
export const MOST_ENDPOINTS = 20;

/**
 * Makes an endpoint of a creditor, which is sent the events of this moment and later. Made again under the same key, it is the one that there
 * is.
 * @param key what the caller names this request by, and no other
 * @param now ISO-8601, of AWS's clock
 * @throws RejectedError when its address may not be called, or the creditor has too many
 */
export async function createEndpoint(
  creditorId: string,
  settings: EndpointSettings,
  { key, now }: { readonly key: string; readonly now: string },
): Promise<WebhookEndpoint> {
  await checkAddress(settings.url);
  const endpointId = endpointIdOf(creditorId, key);
  const known = await findEndpoint(creditorId, endpointId);
  if (known) return known;
  if ((await listEndpoints(creditorId)).length >= MOST_ENDPOINTS)
    throw new RejectedError(`a creditor has ${MOST_ENDPOINTS} webhook endpoints at most: delete one first`);
  const secret = await makeSecret(endpointId, { key, now });
  const endpoint: WebhookEndpoint = {
    creditorId,
    endpointId,
    ...settings,
    earlier: [],
    since: calendarTime(now),
    secrets: [secret],
    revision: 1,
  };
  await putEndpoint(endpoint);
  return endpoint;
}

/** The id of the endpoint that a creditor made under a key. */
export const endpointIdOf = (creditorId: string, key: string): string =>
  `we-${sha256(`${creditorId}\n${key}`).slice(0, 16)}`;

/** @throws RejectedError */
export async function checkAddress(url: string): Promise<void> {
  // What knows the ranges of addresses is loaded by who changes an endpoint: the most calls read.
  const { faultOf } = await import('#adapters/endpoint/public-address.ts');
  const fault = faultOf(url);
  if (fault !== undefined) throw new RejectedError(`url: ${fault}`);
}
