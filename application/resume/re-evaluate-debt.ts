import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { putSummary } from '#adapters/table/debt-summaries.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { startLadder } from '#application/ladder/start-ladder.ts';
import {
  holdingPromise,
  promiseOver,
  promiseReminderAt,
  reminderOf,
} from '#application/negotiation/promise-times.ts';
import { applyRefunds } from '#application/payments/record-refund.ts';
import { flushOutbox } from '#application/unit-of-work/outbox.ts';
import { releaseCreditHold } from '#application/unit-of-work/release-credit-hold.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import type { ReEvaluateDebtInput, Standing } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { backOnLadder } from './back-on-ladder.ts';
import { breakPromise } from './break-promise.ts';
import { continueAnew } from './continue-anew.ts';
import { reEvaluateCase } from './re-evaluate-case.ts';
import { reEvaluatePaymentPlan } from './re-evaluate-payment-plan.ts';
import { staleUntil } from './stale-until.ts';

/** `again`: the debt was changed, by this or by another, and stands otherwise now. */
type Look = Standing | 'again';

/**
 * How a debt stands, for a machine that was woken by something that the debtor or a person said, or whose wait is over.
 * What time decides is decided here: a promise whose day passed is broken, a case without an answer is overdue, and a
 * debt that is back on its ladder is planned from now on. Asked again it answers the same.
 */
export async function reEvaluateDebt(input: ReEvaluateDebtInput): Promise<Standing> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const debt = await findDebt(input.debtId);
    if (!debt || debt.status === 'awaitingInvoice') return { event: 'closed' };
    if (debt.version !== input.version) return supersede(debt);
    const look = await lookAt(debt, input);
    if (look === 'again') continue;
    await tell(debt);
    return look;
  }
  throw new ContentionError(input.debtId);
}

async function lookAt(debt: Debt, input: ReEvaluateDebtInput): Promise<Look> {
  switch (debt.status) {
    case 'open':
      return backOnLadder(debt, input.enteredAt);
    case 'promised':
      return lookAtPromise(debt, input.enteredAt);
    case 'caseOpen':
      return (await continueAnew(debt, input)) ?? reEvaluateCase(debt, input.enteredAt);
    case 'onPaymentPlan':
      return (await continueAnew(debt, input)) ?? reEvaluatePaymentPlan(debt, input.enteredAt);
    default:
      return { event: 'closed' };
  }
}

async function lookAtPromise(debt: Debt, now: string): Promise<Look> {
  const reminder = reminderOf(holdingPromise(debt));
  const over = promiseOver(debt);
  if (!isBefore(now, over)) {
    const later = await staleUntil(debt, now);
    return later ? { event: 'promised', reminder, until: later, over: later } : breakPromise(debt, now);
  }
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  const until = debtor ? promiseReminderAt(debt, debtor) : over;
  return { event: 'promised', reminder, until, over };
}

/** What an earlier try may have left untold goes out, before the execution goes on or ends. */
async function tell(debt: Debt): Promise<void> {
  // Of what was carried over from instalments, something may have gone back meanwhile.
  if (debt.paymentPlans.length > 0 && debt.status !== 'onPaymentPlan') await applyAll(debt);
  await putSummary(debt);
  await flushOutbox(debt);
  if (!isOwed(debt.status)) await releaseCreditHold(debt);
}

async function applyAll({ creditorId, payments }: Debt): Promise<void> {
  for (const [paymentId, { of = paymentId }] of Object.entries(payments))
    await applyRefunds({ creditorId, paymentId: of });
}

/** Another version has an execution of its own, or gets it now: whoever made it may have died before. */
async function supersede(debt: Debt): Promise<Standing> {
  await startLadder(debt);
  await tell(debt);
  return { event: 'closed' };
}
