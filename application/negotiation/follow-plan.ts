import { reEvaluateNow } from '#application/unit-of-work/end-wait.ts';
import type { DebtWithPlan } from '#domain/debt/plan-in-force.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { lookAtPlan } from './look-at-plan.ts';
import { watchPlan } from './watch-plan.ts';

/** The machine of a debt on a payment plan was between two waits. */
export class NotWaitingError extends Error {
  override readonly name = 'NotWaitingError';
}

/**
 * Looks at a payment plan, and has its machine re-evaluate the debt if the plan is over: while it goes on, nothing wakes the machine, and
 * the relay looks again when something may have come of it. Done again, it changes nothing more.
 * @param now ISO-8601
 * @returns the debt as it is then
 * @throws NotWaitingError, to be tried again
 */
export async function followPlan(whole: DebtWithPlan, now: string): Promise<StoredDebt> {
  if (whole.status === 'onPaymentPlan') {
    const look = await lookAtPlan(whole, now);
    if (look.kind === 'goes-on') return watchPlan(whole, { next: look.next, now });
  }
  // Between two waits its machine cannot be reached, and nothing on the debt says that it has to look: it is tried again.
  if ((await reEvaluateNow(whole)) !== 'answered') throw new NotWaitingError(whole.debtId);
  return whole;
}
