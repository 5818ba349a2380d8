import * as z from 'zod';
import { WebhookEventType } from '#schemas/events/webhook-events.ts';
import { CalendarDay, Instant, Slug } from '#schemas/primitives.ts';
import { DeliveryAttempt } from '#schemas/records/delivery-attempt.ts';
import { EventReplay, ReplayRequest } from '#schemas/records/event-replay.ts';
import { EndpointId, PayloadKind } from '#schemas/records/webhook-endpoint.ts';

export const CreditorPath = z.strictObject({ creditorId: Slug });
export const EndpointPath = z.strictObject({
  creditorId: Slug,
  endpointId: z.string().max(40).describe('the id of a webhook endpoint'),
});

const EventTypes = z.union([z.literal('all'), z.array(WebhookEventType).min(1)]);

/** What is chosen for an endpoint. */
export const EndpointChoice = z
  .strictObject({
    url: z
      .string()
      .max(500)
      .meta({ format: 'uri', description: 'https, on the public internet; no redirect is followed' }),
    types: EventTypes.describe('the events that it is sent, or "all"').default('all'),
    payload: PayloadKind.describe('full: as the event bus has it; thin: ids alone').default('full'),
    description: z.string().max(200).optional(),
  })
  .meta({ id: 'WebhookEndpointChoice' });

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

/** How a secret is rotated. */
export const Rotation = z.strictObject({
  keepHours: z
    .int()
    .min(0)
    .max(168)
    .describe('hours for which the secret of before signs, too; 0 when somebody else knows it')
    .default(24),
});

/** Which attempts are listed. */
export const AttemptsAsked = z.strictObject({
  day: CalendarDay.optional().describe('in UTC; today without it; they are kept for 30 days'),
  cursor: z.string().max(2048).optional(),
});

const Attempt = DeliveryAttempt.meta({ id: 'WebhookAttempt' });
export const AttemptAnswer = Attempt;
export const AttemptList = z.strictObject({ items: z.array(Attempt), next: z.string().optional() });

export const ReplayAsked = z
  .strictObject({ ...ReplayRequest.shape, types: z.array(WebhookEventType).min(1).optional() })
  .refine(({ from, to }) => from < to, { error: 'must be later than from', path: ['to'] })
  .meta({ id: 'WebhookReplayRequest' });

/** A replay that was asked for. */
export const ReplayAnswer = z
  .strictObject({
    replayId: EventReplay.shape.replayId,
    endpointId: EndpointId,
    askedAt: Instant,
  })
  .meta({ id: 'WebhookReplay' });

/** The body of an act that needs no word. */
export const NoBody = z.strictObject({});
