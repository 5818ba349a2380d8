import { putMessage } from '#adapters/aws/queues.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { finishLostExecution } from '#application/ladder/end-lost-execution.ts';
import { followPlan } from '#application/negotiation/follow-plan.ts';
import { orderBill } from '#application/remittance/order-bill.ts';
import { lookAtStep } from '#application/take-step/look-at-step.ts';
import { isLater } from '#application/unit-of-work/effects.ts';
import { forget } from '#application/unit-of-work/forget.ts';
import { runEffects } from '#application/unit-of-work/run-effects.ts';
import type { LaterEffect } from '#domain/debt/decision.ts';
import { env } from '#runtime/env.ts';
import { calendarTime } from '#runtime/time.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/**
 * Does what is left to do of a debt, if its time has come: what had to wait until now, and what a process left undone.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 */
export async function finishDebt(debtId: string, now: string): Promise<void> {
  const debt = await findDebt(debtId);
  if (debt?.pendingAt === undefined || debt.pendingAt > now) return;
  await runEffects(await doDue(debt, now));
}

async function doDue(debt: StoredDebt, now: string): Promise<StoredDebt> {
  const due = Object.entries(debt.effects).flatMap(([key, effect]) =>
    isLater(effect) && effect.notBefore <= now ? [{ key, effect }] : [],
  );
  if (due.length === 0) return debt;
  let current = debt;
  for (const { effect } of due) current = await doLater(current, effect, now);
  return forget(current, { effects: due.map(({ key }) => key) });
}

/**
 * Does what may be done here, and hands over the rest to the function whose work it is; done twice, it finds that it was done.
 * @returns the debt as it is then, as far as this process knows
 */
async function doLater(debt: StoredDebt, effect: LaterEffect, now: string): Promise<StoredDebt> {
  switch (effect.kind) {
    case 'sendCourtesy': {
      const { kind: _, notBefore: _notBefore, ...settled } = effect;
      const { debtId } = debt;
      await putMessage(env('COURTESY_QUEUE_URL'), JSON.stringify({ detail: { debtId, ...settled } }));
      return debt;
    }
    case 'clearListing': {
      const { kind: _, notBefore: _notBefore, ...asked } = effect;
      const { debtId } = debt;
      await putMessage(env('LISTING_QUEUE_URL'), JSON.stringify({ detail: { debtId, ...asked } }));
      return debt;
    }
    case 'orderBill':
      await orderBill(debt, calendarTime(now));
      return debt;
    case 'lookAtPlan':
      // While a case of the debt is open its plan rests: the answer has it looked at.
      return debt.status === 'onPaymentPlan' ? followPlan(debt, calendarTime(now)) : debt;
    case 'lookAtStep':
      return lookAtStep(debt, effect, calendarTime(now));
    case 'endExecution':
      await finishLostExecution(debt, effect);
      return debt;
  }
}
