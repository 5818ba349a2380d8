import { findDebt } from '#adapters/table/debts.ts';
import { recordPart } from '#application/payments/record-payment.ts';
import { applyRefunds } from '#application/payments/record-refund.ts';
import { reEvaluateNow } from '#application/unit-of-work/end-wait.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import { closeInstalments } from './close-instalments.ts';

/** The machine of a debt on a payment plan was between two waits. */
export class NotWaitingError extends Error {
  override readonly name = 'NotWaitingError';
}

/**
 * Follows a closed debt. If it is an instalment, the machine of its debt re-evaluates the payment plan: it may have
 * been the last. If it is a debt that closed in another way than by its instalments (its old bill was paid, billing
 * cancelled it), its instalments are closed too: nobody owes them any more. Done again, it changes nothing more.
 * @param now when it closed (ISO-8601)
 * @throws NotWaitingError, for the queue to try again
 */
export async function followPaymentPlan(debtId: string, now: string): Promise<void> {
  const debt = await findDebt(debtId);
  if (debt?.status !== 'settled' && debt?.status !== 'cancelled') return;
  const paymentPlan = debt.paymentPlans.at(-1);
  if (paymentPlan && !paymentPlan.ended)
    for (const part of await closeInstalments(debt, now)) await carryOver(part, debt, now);
  if (!debt.instalmentOf) return;
  const whole = await findDebt(debt.instalmentOf.debtId);
  if (whole?.status !== 'onPaymentPlan') return;
  // Between two waits its machine cannot be reached, and nothing on the debt says that it has to look: the queue asks again.
  if ((await reEvaluateNow(whole)) !== 'answered') throw new NotWaitingError(whole.debtId);
}

/** Records on the debt what was paid of an instalment: the debt owes nothing any more, so it is overpaid. */
async function carryOver(part: StoredDebt, { creditorId, invoiceId }: Debt, now: string): Promise<void> {
  if (part.status === 'awaitingInvoice' || !part.instalmentOf) return;
  for (const [id, { of = id, ...payment }] of Object.entries(part.payments)) {
    const { amount, paidAt, method } = payment;
    const paymentId = `${id}/${part.instalmentOf.number}`;
    const carried = { creditorId, invoiceId, paymentId, of, amount, paidAt, method, receivedAt: now };
    await recordPart(carried);
    // Some of it may have gone back by then.
    await applyRefunds({ creditorId, paymentId: of });
  }
}
