import { findDebt } from '#adapters/table/debts.ts';
import { closeInstalments } from '#application/unit-of-work/close-instalments.ts';
import { runEffects } from '#application/unit-of-work/run-effects.ts';
import { hasPlanInForce } from '#domain/debt/plan-in-force.ts';
import { eventClock } from '#runtime/event-clock.ts';
import { calendarTime } from '#runtime/time.ts';
import { followPlan } from './follow-plan.ts';

/**
 * Follows a debt that closed, or a case of which was answered. If the debt is an instalment, looks at its payment plan: this may have been
 * the last instalment, or its days to pay begin again with the answer. If the debt has a plan and closed in another way (its old bill was
 * paid, billing cancelled it), closes the instalments, because they are owed no more. Done again, it changes nothing more.
 * @param now when it closed, or was answered (ISO-8601)
 * @throws NotWaitingError, for the queue to try again
 */
export async function followPaymentPlan(debtId: string, now: string): Promise<void> {
  const debt = await findDebt(debtId);
  if (!debt || debt.status === 'awaitingInvoice') return;
  const paymentPlan = debt.paymentPlans.at(-1);
  const isClosed = debt.status === 'settled' || debt.status === 'cancelled';
  if (isClosed && paymentPlan && !paymentPlan.ended)
    await closeInstalments(debt, { plan: paymentPlan.number, at: now }, runEffects);
  if (!debt.instalmentOf) return;
  const whole = await findDebt(debt.instalmentOf.debtId);
  if (!hasPlanInForce(whole)) return;
  await followPlan(whole, calendarTime(eventClock()));
}
