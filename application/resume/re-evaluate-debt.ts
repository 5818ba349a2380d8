import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { applyRefunds } from '#application/payments/record-refund.ts';
import { prescribeIfDue } from '#application/prescription/prescribe-if-due.ts';
import { runEffects } from '#application/unit-of-work/run-effects.ts';
import { startExecution } from '#application/unit-of-work/start-execution.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import type { ReEvaluateDebtInput, ReEvaluation } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Answer } from './answer.ts';
import { reEvaluateCase } from './re-evaluate-case.ts';
import { reEvaluatePauses } from './re-evaluate-pauses.ts';
import { completeIfPaid, reEvaluatePaymentPlan } from './re-evaluate-payment-plan.ts';
import { reEvaluatePromise } from './re-evaluate-promise.ts';
import { renewExecution } from './renew-execution.ts';
import { resumeLadder } from './resume-ladder.ts';

/**
 * Returns what the execution of a debt waits for next, when the debtor or a person said something, or its wait is over.
 * What depends on time is decided here: a debt that may be demanded no more is prescribed, a promise whose day passed is
 * broken, a case without an answer is overdue, and a debt that is back on its ladder is planned from now on. Asked again, it answers the same.
 * @throws ContentionError when others change the debt under every try
 */
export async function reEvaluateDebt(input: ReEvaluateDebtInput): Promise<ReEvaluation> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const debt = await findDebt(input.debtId);
    if (!debt || debt.status === 'awaitingInvoice') return { event: 'closed' };
    if (debt.version !== input.version) return supersede(debt);
    const answer = await answerFor(debt, input);
    if (answer === 'again') continue;
    await finish(debt);
    return answer;
  }
  throw new ContentionError(input.debtId);
}

async function answerFor(debt: Debt, input: ReEvaluateDebtInput): Promise<Answer> {
  if (await prescribeIfDue(debt, input.enteredAt)) return 'again';
  switch (debt.status) {
    case 'open':
      return isPaused(debt) ? reEvaluatePauses(debt, input.enteredAt) : resumeLadder(debt, input.enteredAt);
    case 'promised':
      return reEvaluatePromise(debt, input.enteredAt);
    case 'caseOpen':
      if (await completeIfPaid(debt, input.enteredAt)) return 'again';
      return (await renewExecution(debt, input)) ?? reEvaluateCase(debt, input.enteredAt);
    case 'onPaymentPlan':
      return (await renewExecution(debt, input)) ?? reEvaluatePaymentPlan(debt, input);
    default:
      return { event: 'closed' };
  }
}

/** Does what an earlier try may have left undone, before the execution goes on or ends. */
async function finish(debt: Debt): Promise<void> {
  // A payment that was carried over from an instalment may have been refunded meanwhile.
  if (debt.paymentPlans.length > 0 && debt.status !== 'onPaymentPlan') await applyAll(debt);
  await runEffects(debt);
}

async function applyAll({ creditorId, payments }: Debt): Promise<void> {
  for (const [paymentId, { of = paymentId }] of Object.entries(payments))
    await applyRefunds({ creditorId, paymentId: of });
}

/** Starts the execution of the newer version, if it has none: the process that made it may have died before. */
async function supersede(debt: Debt): Promise<ReEvaluation> {
  await startExecution(debt, debt.version);
  await finish(debt);
  return { event: 'closed' };
}
