import * as z from 'zod';
import { WebhookEventType } from '#schemas/events/webhook-events.ts';
import { CalendarDay, Slug } from '#schemas/primitives.ts';
import { ReplayRequest } from '#schemas/records/event-replay.ts';
import { PayloadKind } from '#schemas/records/webhook-endpoint.ts';

export const CreditorPath = z.strictObject({ creditorId: Slug });
export const EndpointPath = z.strictObject({
  creditorId: Slug,
  endpointId: z.string().max(40).describe('the id of a webhook endpoint'),
});

/** The types of events that an endpoint is sent. */
export const EventTypes = z.union([z.literal('all'), z.array(WebhookEventType).min(1)]);

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

export const ReplayAsked = z
  .strictObject({ ...ReplayRequest.shape, types: z.array(WebhookEventType).min(1).optional() })
  .refine(({ from, to }) => from < to, { error: 'must be later than from', path: ['to'] })
  .meta({ id: 'WebhookReplayRequest' });

/** The body of an act that needs no word. */
export const NoBody = z.strictObject({});
