import { log } from '#runtime/log.ts';
import type { EndpointHealth } from '#schemas/records/webhook-endpoint.ts';

/** What the alarm on endpoints that are down looks for in the log. */
export const DOWN = 'an endpoint takes no events and is probed';

/** Says in the log that an endpoint is down: when it went down, and at each probe. */
export const reportDown = ({ creditorId, endpointId, since, probes }: EndpointHealth): void =>
  log.warn(DOWN, { creditorId, endpointId, since, probes });
