import * as z from 'zod';
import { Instant, Slug } from '#schemas/primitives.ts';
import { ContactKey } from './send-key.ts';

/**
 * When a person or company was contacted, over all their debts with every creditor of this deployment: the basis of
 * the contact budget. Keyed by a fingerprint of the tax id, which is a pseudonym, because trying all CPFs reveals it
 * (LGPD art. 13 §4). So it is protected like the debtor's own record, and copied nowhere.
 */
export const ContactBudget = z.strictObject({
  /** Raised by every change: writes are conditional on it. */
  revision: z.int().nonnegative(),
  /** When each contact of the last eight days was made. */
  contacts: z.record(ContactKey, Instant),
  /** Those of them that were surely made: a place is taken before its message is claimed, and its process may die in between. */
  made: z.array(ContactKey).optional(),
  /** Superendividamento, under whichever creditor or debtor id it was reported (Lei 14.181/2021). */
  overIndebted: z.boolean().optional(),
  /** The debts on which a hardship was reported and not answered yet, with the creditor of each. */
  hardships: z.record(z.string(), Slug).optional(),
});
export type ContactBudget = z.infer<typeof ContactBudget>;
