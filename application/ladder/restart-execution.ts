import { findDebt } from '#adapters/table/debts.ts';
import { applyAndPublish } from '#application/unit-of-work/apply-and-publish.ts';
import { endExecution } from '#application/unit-of-work/end-wait.ts';
import { type RecordRestart, recordRestart } from '#domain/debt/commands/record-restart.ts';
import { isSending } from '#domain/debt/is-sending.ts';
import { log } from '#runtime/log.ts';
import type { CancelledDebt, SettledDebt } from '#schemas/records/debt.ts';
import { executionArn, isRunning } from './execution.ts';
import { stopExecution } from './stop-execution.ts';

/** What the alarm on lost wakes looks for in the log: `deployment/log-metrics.ts`. */
export const RESTARTED = 'an execution was restarted after a lost wake';

/** A step is at work on the debt and will end the execution itself: the queue asks again later. */
export class StillSendingError extends Error {
  override readonly name = 'StillSendingError';
}

/**
 * Ends the execution of a closed debt that still runs, because its wake was lost: answers the token that the debt holds, or,
 * when that ends no wait, stops the execution. Of the version in force: an older one ends by itself at its next step.
 * Done again it finds nothing to end.
 * @param now ISO-8601
 */
export async function restartExecution(debtId: string, now: string): Promise<void> {
  const debt = await findDebt(debtId);
  if (debt?.status !== 'settled' && debt?.status !== 'cancelled') return;
  const execution = executionArn(debt);
  if (!(await isRunning(execution))) return;
  if (isSending(debt)) throw new StillSendingError(debtId);
  const how = await end(debt, execution);
  log.warn(RESTARTED, { debtId, how });
  const { version } = debt;
  await applyAndPublish(debtId, {
    command: 'recordRestart',
    decide: (current) => recordRestart(current, { version, how, at: now }),
  });
}

async function end(debt: SettledDebt | CancelledDebt, execution: string): Promise<RecordRestart['how']> {
  const { debtId, status: event, wakeToken } = debt;
  if (wakeToken !== undefined && (await endExecution(debtId, wakeToken, { event })) === 'answered')
    return 'answered';
  await stopExecution(execution);
  return 'stopped';
}
