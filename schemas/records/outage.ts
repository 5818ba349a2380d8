import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

/** An outage of a payment source: written before it is published, so that a try that died publishes the same again. */
export const Outage = z.strictObject({
  /** Until when the source had reported; `never` for one that never has. */
  name: z.string(),
  /** When it was found. */
  at: Instant,
  /** The instant by which it should have reported, if it ever has. */
  expectedBy: Instant.optional(),
  /** `published`: `PaymentSourceWentStale.v1` is on the bus. `over`: `PaymentSourceRestored.v1` has to be, and ends it. */
  stage: z.enum(['found', 'published', 'over']),
  /** When the source was found to report again, and until when it had reported by then. */
  over: z.strictObject({ at: Instant, reportedUntil: Instant }).optional(),
});
export type Outage = z.infer<typeof Outage>;
