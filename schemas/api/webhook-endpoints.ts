import * as z from 'zod';
import { Instant, Slug } from '#schemas/primitives.ts';
import { DeliveryAttempt } from '#schemas/records/delivery-attempt.ts';
import { EventReplay } from '#schemas/records/event-replay.ts';
import { EndpointId, PayloadKind } from '#schemas/records/webhook-endpoint.ts';
import { EventTypes } from './webhook-endpoints-asked.ts';

/** A webhook endpoint, and how it answers. */
export const EndpointAnswer = z
  .strictObject({
    endpointId: EndpointId,
    creditorId: Slug,
    url: z.string(),
    types: EventTypes,
    payload: PayloadKind,
    description: z.string().optional(),
    since: Instant.describe('events of this instant and later are sent'),
    secrets: z
      .array(
        z.strictObject({
          madeAt: Instant,
          until: Instant.optional().describe('until when it signs beside the newer one'),
        }),
      )
      .describe('the newest first; two while it is rotated'),
    status: z.enum(['up', 'down']).describe('down: it takes nothing; it is probed, and its events wait'),
    failingSince: Instant.optional().describe('when the first of its last attempts failed, if they did'),
  })
  .meta({ id: 'WebhookEndpoint' });
export type EndpointAnswer = z.infer<typeof EndpointAnswer>;

export const EndpointList = z.strictObject({ items: z.array(EndpointAnswer) });

/** The secrets by which an endpoint verifies what it is sent. */
export const EndpointSecrets = z
  .strictObject({
    secrets: z
      .array(
        z.strictObject({
          secret: z.string().regex(/^whsec_/),
          madeAt: Instant,
          until: Instant.optional(),
        }),
      )
      .describe('the newest first'),
  })
  .meta({ id: 'WebhookEndpointSecrets' });

const Attempt = DeliveryAttempt.meta({ id: 'WebhookAttempt' });
export const AttemptAnswer = Attempt;
export const AttemptList = z.strictObject({ items: z.array(Attempt), next: z.string().optional() });

/** A replay that was asked for. */
export const ReplayAnswer = z
  .strictObject({
    replayId: EventReplay.shape.replayId,
    endpointId: EndpointId,
    askedAt: Instant,
  })
  .meta({ id: 'WebhookReplay' });
