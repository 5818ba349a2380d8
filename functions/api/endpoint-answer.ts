import { isDown } from '#domain/event-delivery/endpoint-health.ts';
import type { EndpointAnswer } from '#schemas/api/webhook-endpoints.ts';
import type { EndpointHealth, WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';

/** A webhook endpoint as the API shows it: without its secrets. */
export const endpointAnswer = (
  { creditorId, endpointId, url, types, payload, description, since, secrets }: WebhookEndpoint,
  health: EndpointHealth,
): EndpointAnswer => ({
  endpointId,
  creditorId,
  url,
  types,
  payload,
  ...(description === undefined ? {} : { description }),
  since,
  secrets: secrets.map(({ madeAt, until }) => ({ madeAt, ...(until === undefined ? {} : { until }) })),
  status: isDown(health) ? 'down' : 'up',
  ...(health.since === undefined ? {} : { failingSince: health.since }),
});
