import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';
import { EndpointId, WebhookId } from './webhook-endpoint.ts';

/** An attempt to send an event to an endpoint. What was sent is what the bus had; what the endpoint answered is not kept. */
export const DeliveryAttempt = z.strictObject({
  endpointId: EndpointId,
  /** When it was made (ISO-8601, of AWS's clock). */
  at: Instant,
  webhookId: WebhookId,
  type: z.string(),
  /** The id of the event on the bus. */
  eventId: z.string().optional(),
  debtId: z.string().optional(),
  /** 1 for the first attempt at this event, in a row. */
  attempt: z.int().positive(),
  /** True when it took the event: any 2xx. */
  ok: z.boolean(),
  /** The status of HTTP; absent when there was no answer. */
  status: z.int().optional(),
  /** Milliseconds until the answer, or until none came. */
  ms: z.int().nonnegative(),
  /** Why there was no answer: the code of Node.js, as `ECONNREFUSED`, or a name of ours. */
  error: z.string().max(64).optional(),
});
export type DeliveryAttempt = z.infer<typeof DeliveryAttempt>;
