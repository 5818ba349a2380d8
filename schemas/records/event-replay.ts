import * as z from 'zod';
import { ExternalId, Instant, Slug } from '#schemas/primitives.ts';
import { EndpointId } from './webhook-endpoint.ts';

/** What is asked to be sent again: the events of a window, of all debts or of one, of all types of the endpoint or of chosen ones. */
export const ReplayRequest = z.strictObject({
  /** The first instant of the window (ISO-8601, of the calendar), and the first after it. */
  from: Instant,
  to: Instant,
  types: z.array(z.string()).min(1).optional(),
  debtId: ExternalId.max(80).optional(),
});
export type ReplayRequest = z.infer<typeof ReplayRequest>;

/** A replay under way. */
export const EventReplay = z.strictObject({
  creditorId: Slug,
  endpointId: EndpointId,
  replayId: z.string().regex(/^re-[0-9a-f]{16}$/),
  ...ReplayRequest.shape,
  /** When it was asked for (ISO-8601, of AWS's clock). */
  askedAt: Instant,
  /** Up to this key of the log it has come. */
  walkedTo: z.strictObject({ day: z.string(), shard: z.string(), sk: z.string() }).optional(),
  /** Events that were put onto their lanes. */
  events: z.int().nonnegative(),
  revision: z.int().nonnegative(),
  pendingAt: Instant.optional(),
});
export type EventReplay = z.infer<typeof EventReplay>;
