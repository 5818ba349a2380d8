import { applyAndPublish } from '#application/unit-of-work/apply-and-publish.ts';
import { endExecution } from '#application/unit-of-work/end-wait.ts';
import { type RecordRestart, recordRestart } from '#domain/debt/commands/record-restart.ts';
import type { CancelledDebt, PrescribedDebt, SettledDebt } from '#schemas/records/debt.ts';
import { stopExecution } from './stop-execution.ts';

/**
 * Ends the execution of a closed or prescribed debt that goes on waiting: answers the token that the debt holds, or, when that ends no wait,
 * stops the execution. Publishes `ExecutionRestarted.v1`.
 * @param executionArn of the version in force
 * @param now ISO-8601
 */
export async function endLostExecution(
  debt: SettledDebt | CancelledDebt | PrescribedDebt,
  executionArn: string,
  now: string,
): Promise<RecordRestart['how']> {
  const { debtId, version } = debt;
  const how = await end(debt, executionArn);
  await applyAndPublish(debtId, {
    command: 'recordRestart',
    decide: (current) => recordRestart(current, { version, how, at: now }),
  });
  return how;
}

async function end(
  { debtId, status: event, wakeToken }: SettledDebt | CancelledDebt | PrescribedDebt,
  executionArn: string,
): Promise<RecordRestart['how']> {
  if (wakeToken !== undefined && (await endExecution(debtId, wakeToken, { event })) === 'answered')
    return 'answered';
  return stopExecution(executionArn);
}
