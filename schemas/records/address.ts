import * as z from 'zod';
import { Channel, Consent, Instant, Slug } from '#schemas/primitives.ts';
import { SendKey } from './send-key.ts';

/**
 * An address whose owner asked not to be written to. Keyed by a fingerprint of the e-mail address or phone, so that it
 * holds for every debtor and creditor and outlives an erasure, because the wish does too. A fingerprint is a pseudonym
 * (LGPD art. 13 §4): it is kept as the debtor's record is.
 */
export const OptedOutAddress = z.strictObject({
  optedOutAt: Instant,
  /** `wrong-person`: somebody said that what came there was not for them. */
  by: z.enum(['reply', 'unsubscribe', 'complaint', 'wrong-person']),
  /** What the owner consented to since, by creditor and channel: it lifts an older opt-out for these alone. */
  consents: z.record(Slug, z.partialRecord(Channel, Consent)).optional(),
  /** Raised by each consent, and each opt-out after one: absent before the first. */
  revision: z.int().positive().optional(),
});
export type OptedOutAddress = z.infer<typeof OptedOutAddress>;

/** Which message of which debt a message id of a channel is, for channels whose feedback says no more. */
export const MessagePointer = z.strictObject({
  debtId: z.string(),
  sendKey: SendKey,
});
export type MessagePointer = z.infer<typeof MessagePointer>;
