import * as z from 'zod';
import { Instant, Slug } from '#schemas/primitives.ts';

/** Work that Régua gives itself over queues of its own, each by the name of the function that does it. */
export const OwnWork = z.enum([
  'courtesy',
  'withdraw-bills',
  'clear-listings',
  'follow-payment-plan',
  'failed-executions',
  'route-events',
  'deliver-events',
]);
export type OwnWork = z.infer<typeof OwnWork>;

/**
 * What the input came by: events of billing, calls of payment providers, reports of channels, files of banks, lists of registers; or
 * which work of our own could not be done.
 */
export const DeadLetterFrom = z.enum([
  'billing',
  'payment-provider',
  'channel',
  'bank-file',
  'register',
  ...OwnWork.options,
]);
export type DeadLetterFrom = z.infer<typeof DeadLetterFrom>;

/** The reason of a letter that has none of its own: a fault stopped it, and it may be taken as it is when that is over. */
export const FAILED_AT_EVERY_TRY = 'failed at every try; the log of the function says why';

/** What came in, or was to be done, and could not be taken, as a person finds it. Its body may hold personal data. */
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
  /** The body as it came. */
  body: z.string(),
  /** False when it was too long to keep here, or is about a person who was erased: all of it is in the queue. */
  isWhole: z.boolean(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;
