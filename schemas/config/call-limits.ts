import * as z from 'zod';

const PerMinute = z.int().min(10).max(100_000);

/** Calls over the API that one person or program may make in a minute. */
export const CallLimits = z.strictObject({
  /** What reads: single things, lists, searches. */
  reads: PerMinute.default(1200),
  /** What changes something. */
  acts: PerMinute.default(600),
});
export type CallLimits = z.infer<typeof CallLimits>;
