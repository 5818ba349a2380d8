import { type Change, note } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/**
 * Schedules the next look at a payment plan by the relay, by AWS's clock: its machine waits for the end of the plan alone, because each of
 * its waits is billed as much as forty writes.
 */
export const watchPlan = (_debt: DebtFor<'watchPlan'>, notBefore: string): Change =>
  note({ effects: [{ kind: 'lookAtPlan', notBefore }] });
