import * as z from 'zod';
import { Instant, Slug } from '#schemas/primitives.ts';
import { EndpointId, WebhookId } from './webhook-endpoint.ts';

/** An event, and the id under which it is sent. */
export const SentEvent = z.strictObject({
  webhookId: WebhookId,
  type: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type SentEvent = z.infer<typeof SentEvent>;

/**
 * What is left to send to one endpoint about one debt, in order. An event that is about no debt has a lane of its own. Instants are of
 * AWS's clock.
 */
export const EventLane = z.strictObject({
  creditorId: Slug,
  endpointId: EndpointId,
  /** The id of the debt, or of the one event. */
  subject: z.string().min(1),
  debtId: z.string().optional(),
  /** Up to this number of the chain of the debt, everything was sent or is not for this endpoint. */
  passed: z.int().nonnegative(),
  /** Events that are in no chain, oldest first. */
  loose: z.array(SentEvent),
  /** The latest of them that were taken: a repetition of one is not sent again. */
  taken: z.array(WebhookId),
  /** Events of the chain that were asked for again. */
  again: z.array(WebhookId),
  /** Counts what came: the process that empties the lane sees whether something came meanwhile. */
  woken: z.int().nonnegative(),
  /** Attempts in a row at its next event that failed. */
  failed: z.int().nonnegative(),
  /** When that event is tried again. */
  retryAt: Instant.optional(),
  /** Until then a process has it, and no other may send. */
  busyUntil: Instant.optional(),
  /** True while the endpoint is down: it waits for that, and not for an instant. */
  isParked: z.boolean(),
  /** When somebody has to look at it; absent when nothing is left to send. */
  pendingAt: Instant.optional(),
  /** When it was emptied, if it is of one event: it is forgotten some time after that. */
  doneAt: Instant.optional(),
  revision: z.int().nonnegative(),
});
export type EventLane = z.infer<typeof EventLane>;
