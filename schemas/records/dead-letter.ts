import * as z from 'zod';
import { Instant, Slug } from '#schemas/primitives.ts';

/** What the input came by: events of billing, calls of payment providers, reports of channels, files of banks, lists of registers. */
export const DeadLetterFrom = z.enum(['billing', 'payment-provider', 'channel', 'bank-file', 'register']);
export type DeadLetterFrom = z.infer<typeof DeadLetterFrom>;

/** What came in and could not be taken, as a person finds it. Its body may hold personal data. */
export const DeadLetter = z.strictObject({
  letterId: z.string(),
  from: DeadLetterFrom,
  /** What it is looked for by in the logs: the id of the event, the request or the file. */
  id: z.string(),
  /** Why it was refused: the field, and what would be right. */
  reason: z.string(),
  /** When it came. */
  at: Instant,
  /** The creditor that it names; absent when it names none of ours. */
  creditorId: Slug.optional(),
  /** As it came. */
  body: z.string(),
  /** False when it was too long to keep here, or is about a person who was erased: all of it is in the queue. */
  isWhole: z.boolean(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;
