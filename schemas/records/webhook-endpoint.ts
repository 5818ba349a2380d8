import * as z from 'zod';
import { Instant, Slug } from '#schemas/primitives.ts';

/** The id of an endpoint: `we-` and 16 hex digits. */
export const EndpointId = z.string().regex(/^we-[0-9a-f]{16}$/, 'must be the id of a webhook endpoint');

/** The value of `webhook-id`: the same for every attempt at an event, at every endpoint, and for another event another. */
export const WebhookId = z.string().regex(/^msg_[0-9a-f]{32}$/, 'must be the id of a webhook, as msg_…');

/** The events that an endpoint is sent: chosen ones, or all there are and will be. */
const EventTypes = z.union([z.literal('all'), z.array(z.string()).min(1)]);

/** `full`: an event as the bus has it. `thin`: its ids alone; the receiver asks for the rest. */
export const PayloadKind = z.enum(['full', 'thin']);
export type PayloadKind = z.infer<typeof PayloadKind>;

/** A secret of an endpoint, encrypted. */
export const SealedSecret = z.strictObject({
  /** The number of the key that it is encrypted by, a full stop, and Base64 of nonce, tag and ciphertext. */
  sealed: z.string().regex(/^[1-9]\d{0,2}\.[A-Za-z0-9+/]+=*$/),
  madeAt: Instant,
  /** A fingerprint of the request that made it, so that its repetition makes no other. */
  madeFor: z.string().regex(/^[0-9a-f]{16}$/),
  /** Until when it signs, beside the newer one that takes its place. */
  until: Instant.optional(),
});
export type SealedSecret = z.infer<typeof SealedSecret>;

/** An address of a creditor that is sent events. Instants are of AWS's clock, but for `since`. */
export const WebhookEndpoint = z.strictObject({
  creditorId: Slug,
  endpointId: EndpointId,
  url: z.url(),
  types: EventTypes,
  /** What it had chosen before, up to an instant of the calendar, the latest last: events of then go by it. */
  earlier: z.array(z.strictObject({ types: EventTypes, until: Instant })),
  payload: PayloadKind,
  description: z.string().max(200).optional(),
  /** The events of this instant of the calendar and later are sent; earlier ones when they are asked for (a replay). */
  since: Instant,
  /** The newest first; two while it is rotated; none once it is deleted. */
  secrets: z.array(SealedSecret).max(2),
  revision: z.int().positive(),
  /** From then on nothing is sent. */
  deletedAt: Instant.optional(),
});
export type WebhookEndpoint = z.infer<typeof WebhookEndpoint>;

/** How an endpoint has answered of late. While it is down, its events wait, and it is probed. */
export const EndpointHealth = z.strictObject({
  creditorId: Slug,
  endpointId: EndpointId,
  /** The lanes whose last attempt failed, since any succeeded; at most as many as make it down. */
  failing: z.array(z.string()),
  /** When the first of them failed. */
  since: Instant.optional(),
  /** When it was last found to be up again. */
  upAt: Instant.optional(),
  /** How often it was probed since it is down. */
  probes: z.int().nonnegative(),
  revision: z.int().nonnegative(),
  /** When somebody has to look at it: to probe it, or to have its events go on. */
  pendingAt: Instant.optional(),
});
export type EndpointHealth = z.infer<typeof EndpointHealth>;
