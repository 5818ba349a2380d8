import {
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { stepFunctions } from '#adapters/aws/step-functions.ts';
import { canBeWoken } from '#domain/debt/can-be-woken.ts';
import { isSending } from '#domain/debt/is-sending.ts';
import { log } from '#runtime/log.ts';
import {
  CHANGED,
  CONTACT_FORBIDDEN,
  LISTING_OVER,
  NOT_ALLOWED_YET,
  type Postponement,
  type ReEvaluation,
  UNDELIVERED,
  type Wake,
} from '#schemas/machine.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';

/** What became of an answer: it ended the wait, or the wait was over already. */
type Answer = 'answered' | 'stale';

/** Ends the wait that holds this token, and its execution. */
export const endExecution = (debtId: string, token: string, reason: Wake): Promise<Answer> =>
  answer(debtId, () =>
    stepFunctions().send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(reason) })),
  );

/** Sends the machine whose wait holds this token to re-evaluate the debt. */
export const reEvaluateBy = (debtId: string, token: string): Promise<Answer> =>
  answer(debtId, () =>
    stepFunctions().send(new SendTaskFailureCommand({ taskToken: token, error: CHANGED })),
  );

/** Leads the machine, whose state that re-evaluates holds this token, to the wait for what its debt is now; one that is closed ends it. */
export const route = async (debtId: string, token: string, to: ReEvaluation): Promise<void> => {
  if (to.event === 'closed') await endExecution(debtId, token, to);
  else
    await answer(debtId, () =>
      stepFunctions().send(
        new SendTaskFailureCommand({ taskToken: token, error: to.event, cause: JSON.stringify(to) }),
      ),
    );
};

/** Sends the machine to wait until an instant and to come back to the step that holds this token. */
export const postpone = async (debtId: string, token: string, until: Postponement): Promise<void> => {
  await answer(debtId, () =>
    stepFunctions().send(
      new SendTaskFailureCommand({ taskToken: token, error: NOT_ALLOWED_YET, cause: JSON.stringify(until) }),
    ),
  );
};

/** Sends the machine to hand the debt over to a person at once. */
export const handOverToPerson = async (debtId: string, token: string, rule: string): Promise<void> => {
  await answer(debtId, () =>
    stepFunctions().send(
      new SendTaskFailureCommand({ taskToken: token, error: CONTACT_FORBIDDEN, cause: rule }),
    ),
  );
};

/** Ends the listing step that holds this token: the ladder goes on to its end. */
export const endListing = async (debtId: string, token: string): Promise<void> => {
  await answer(debtId, () =>
    stepFunctions().send(new SendTaskFailureCommand({ taskToken: token, error: LISTING_OVER })),
  );
};

/**
 * Sends the machine to enter the step that holds this token again, at once, because its message did not arrive. A step that is just
 * sending is left alone: it looks at all its messages again before it waits.
 */
export const undelivered = async (debt: StoredDebt, token: string): Promise<void> => {
  if (!holdsWhileSending(debt, token)) await enterAgain(debt.debtId, token);
};

/** Has the machine enter the step that holds this token again, at once: it waited in its state, and nobody spoke for it. */
export const enterAgain = async (debtId: string, token: string): Promise<void> => {
  await answer(debtId, () =>
    stepFunctions().send(new SendTaskFailureCommand({ taskToken: token, error: UNDELIVERED })),
  );
};

/**
 * A stale token is harmless: the wait ended by itself, and what comes next finds the debt as it is. Any other failure is
 * thrown, and the effect stays on the debt for the next try. The two read differently in the logs, by `wake`.
 */
async function answer(debtId: string, send: () => Promise<unknown>): Promise<Answer> {
  try {
    await send();
    return 'answered';
  } catch (error) {
    if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist) {
      log.info('the wait was over before it was answered', { debtId, wake: 'stale' });
      return 'stale';
    }
    log.warn('a wait could not be answered', { debtId, wake: 'lost', reason: (error as Error).name });
    throw error;
  }
}

/**
 * Ends the wait that was under way when a debt changed, unless its step is just sending: that step finds out by itself when
 * it records the message, and ends the execution then. Ended while it sends, nothing would retry it if it died, and what it
 * has to publish would be lost.
 */
export async function endWait(
  debt: StoredDebt,
  { token, event }: { readonly token: string; readonly event: Wake['event'] },
): Promise<void> {
  if (!holdsWhileSending(debt, token)) await endExecution(debt.debtId, token, { event });
}

/** Sends the machine that waited when a debt changed to re-evaluate it, unless its step is just sending. */
export async function reEvaluate(debt: StoredDebt, token: string): Promise<void> {
  if (!holdsWhileSending(debt, token)) await reEvaluateBy(debt.debtId, token);
}

const holdsWhileSending = (debt: StoredDebt, token: string): boolean =>
  debt.status !== 'awaitingInvoice' && debt.wakeToken === token && isSending(debt);

/**
 * Sends the machine that waits for a debt to re-evaluate it now, unless it waits for nothing, or its step is just sending.
 */
export async function reEvaluateNow(debt: Debt): Promise<Answer | 'not waiting'> {
  const { debtId, wakeToken } = debt;
  return wakeToken !== undefined && canBeWoken(debt) ? reEvaluateBy(debtId, wakeToken) : 'not waiting';
}
