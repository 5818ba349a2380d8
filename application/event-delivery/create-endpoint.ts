import { faultOf } from '#adapters/endpoint/public-address.ts';
import { listEndpoints, putEndpoint } from '#adapters/table/endpoints.ts';
import { randomHex } from '#runtime/random.ts';
import { RejectedError } from '#runtime/rejected.ts';
import { calendarTime } from '#runtime/time.ts';
import type { WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';
import { makeSecret } from './make-secret.ts';

/** What is chosen for an endpoint. */
export type EndpointSettings = Pick<WebhookEndpoint, 'url' | 'types' | 'payload' | 'description'>;

/** An endpoint, with the one secret that was made for it: it is shown this once. */
export interface EndpointWithSecret {
  readonly endpoint: WebhookEndpoint;
  /** `whsec_…` */
  readonly secret: string;
}

/** The most endpoints of a creditor: each event is sent to each of them. */
export const MOST_ENDPOINTS = 20;

/**
 * Makes an endpoint of a creditor, which is sent the events of this moment and later.
 * @param now ISO-8601, of AWS's clock
 * @throws RejectedError when its address may not be called, or the creditor has too many
 */
export async function createEndpoint(
  creditorId: string,
  settings: EndpointSettings,
  now: string,
): Promise<EndpointWithSecret> {
  checkAddress(settings.url);
  if ((await listEndpoints(creditorId)).length >= MOST_ENDPOINTS)
    throw new RejectedError(`a creditor has ${MOST_ENDPOINTS} webhook endpoints at most: delete one first`);
  const endpointId = `we-${randomHex(8)}`;
  const { secret, sealed } = await makeSecret(endpointId, now);
  const endpoint: WebhookEndpoint = {
    creditorId,
    endpointId,
    ...settings,
    earlier: [],
    since: calendarTime(now),
    secrets: [sealed],
    revision: 1,
  };
  await putEndpoint(endpoint);
  return { endpoint, secret };
}

/** @throws RejectedError */
export function checkAddress(url: string): void {
  const fault = faultOf(url);
  if (fault !== undefined) throw new RejectedError(`url: ${fault}`);
}
