import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';
import { DebtStepKey } from './send-key.ts';

/**
 * When a person or company was written to, over all their debts with every creditor of this deployment: what the budget
 * of messages is kept by. Keyed by a fingerprint of the tax id: a pseudonym, for whoever can try all CPFs finds it out
 * (LGPD art. 13 §4), so that it is kept as the debtor's own record is, and goes nowhere else.
 */
export const ContactBudget = z.strictObject({
  /** Raised by every change: writes are conditional on it. */
  revision: z.int().nonnegative(),
  /** When each step sent; those of the last eight days. */
  steps: z.record(DebtStepKey, Instant),
  /** Superendividamento, whichever creditor or debtor id it was told under (Lei 14.181/2021). */
  overIndebted: z.boolean().optional(),
});
export type ContactBudget = z.infer<typeof ContactBudget>;
