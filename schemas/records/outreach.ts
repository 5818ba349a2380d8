import * as z from 'zod';
import { Instant } from '../primitives.ts';

/**
 * When a person or company was written to, over all their debts with every creditor of this deployment: what the budget
 * of messages is kept by. Keyed by a fingerprint of the tax id; holds no personal data.
 */
export const Outreach = z.strictObject({
  /** Raised by every change: writes are conditional on it. */
  revision: z.int().nonnegative(),
  /** `debtId/version/step` of each rung that sent, and when; those of the last eight days. */
  rungs: z.record(z.string(), Instant),
});
export type Outreach = z.infer<typeof Outreach>;
