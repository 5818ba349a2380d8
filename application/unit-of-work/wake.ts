import {
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { stepFunctions } from '#adapters/aws/step-functions.ts';
import { log } from '#runtime/log.ts';
import { CHANGED, CONTACT_FORBIDDEN, NOT_ALLOWED_YET, UNDELIVERED, type Wake } from '#schemas/machine.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';

/** What became of an answer: it ended the wait, or the wait was over already. */
type Answer = 'answered' | 'stale';

/** Ends the wait that holds this token, and its execution. */
export const wake = (debtId: string, token: string, reason: Wake): Promise<Answer> =>
  answer(debtId, () =>
    stepFunctions().send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(reason) })),
  );

/** Has the machine whose wait holds this token look how the debt stands now. */
export const lookAgain = (debtId: string, token: string): Promise<Answer> =>
  answer(debtId, () =>
    stepFunctions().send(new SendTaskFailureCommand({ taskToken: token, error: CHANGED })),
  );

/** True for a debt that is neither on its ladder nor at its end: its machine has another wait for it. */
export const standsOtherwise = ({ status }: StoredDebt): boolean =>
  status === 'promised' || status === 'caseOpen' || status === 'onPaymentPlan';

/**
 * Has the machine wait for the next lawful instant and come back to the step that holds this token.
 * @param until ISO-8601, of AWS's clock
 */
export const postpone = async (debtId: string, token: string, until: string): Promise<void> => {
  await answer(debtId, () =>
    stepFunctions().send(
      new SendTaskFailureCommand({ taskToken: token, error: NOT_ALLOWED_YET, cause: until }),
    ),
  );
};

/** Has the machine hand the debt over to a person at once. */
export const handOverToPerson = async (debtId: string, token: string, rule: string): Promise<void> => {
  await answer(debtId, () =>
    stepFunctions().send(
      new SendTaskFailureCommand({ taskToken: token, error: CONTACT_FORBIDDEN, cause: rule }),
    ),
  );
};

/** Has the machine enter the step that holds this token again, at once: its message did not arrive. */
export const undelivered = async (debtId: string, token: string): Promise<void> => {
  await answer(debtId, () =>
    stepFunctions().send(new SendTaskFailureCommand({ taskToken: token, error: UNDELIVERED })),
  );
};

/**
 * A stale token is harmless: the wait ended by itself, and whoever is next finds the debt as it is. Any other failure is a
 * wake that is lost unless somebody tries again: it is thrown for the caller's retry, and when that never comes the
 * restart-executions ends the execution of a closed debt. The two read differently in the logs, by `wake`.
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

/** Ends the wait of a debt that is settled or cancelled, or that a person took off its ladder; of no other. */
export async function wakeIfClosed(debt: StoredDebt): Promise<void> {
  if (debt.status === 'settled' || debt.status === 'cancelled')
    await wakeWaiting(debt, { event: debt.status });
  if (debt.status === 'handedOver') await wakeWaiting(debt, { event: 'closed' });
}

/**
 * Ends the wait under way, unless its step is just sending: that one finds out by itself when it writes down what it
 * sent, and ends the execution then. Ended under its hands, nobody would try it again if it died, and what it has to
 * tell would be lost.
 */
export async function wakeWaiting(debt: Debt, reason: Wake | 'changed'): Promise<Answer | 'not waiting'> {
  const { debtId, wakeToken } = debt;
  if (wakeToken === undefined || isSending(debt)) return 'not waiting';
  return reason === 'changed' ? lookAgain(debtId, wakeToken) : wake(debtId, wakeToken, reason);
}

/** Whether the step that waits has claimed a channel and not yet written down what became of it. */
export const isSending = ({ sends, wakeStepKey }: Debt): boolean =>
  Object.entries(sends).some(
    ([key, { status }]) => status === 'claimed' && key.startsWith(`${wakeStepKey}/`),
  );
