import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

/** What was answered to a request; a body is JSON. */
export const KeptAnswer = z.strictObject({ status: z.int(), body: z.string().optional() });
export type KeptAnswer = z.infer<typeof KeptAnswer>;

/**
 * A request of the API under an `Idempotency-Key`. Holds no value of it: `prints` has an HMAC of each, by its JSON Pointer, whose key is
 * the idempotency key, which is kept nowhere.
 */
export const KeptRequest = z.strictObject({
  operation: z.string(),
  prints: z.record(z.string(), z.string()),
  /** The request that first carried it out, and when that began, by the calendar: what a call that died did is done again as it was. */
  commandId: z.string(),
  firstAt: Instant,
  /** When the latest call began that carries it out, by AWS's clock. */
  startedAt: Instant,
  /** Absent until it was carried out. */
  answer: KeptAnswer.optional(),
  /** Seconds since 1970. */
  expiresAt: z.int(),
});
export type KeptRequest = z.infer<typeof KeptRequest>;
