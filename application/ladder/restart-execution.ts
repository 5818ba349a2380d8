import { changeDebt } from '#adapters/table/change.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { flushOutbox, intoOutbox, outgoing } from '#application/unit-of-work/outbox.ts';
import { isSending, wake } from '#application/unit-of-work/wake.ts';
import { log } from '#runtime/log.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { executionArn, isRunning, stop } from './execution.ts';

/** What the alarm on lost wakes looks for in the log: see `infra/constructs/executionRestarts.ts`. */
export const MENDED = 'a lost wake was mended';

/** A step is at work on the debt and will end the execution itself: the queue asks again later. */
export class StillSendingError extends Error {
  override readonly name = 'StillSendingError';
}

/**
 * Ends the execution of a closed debt that still runs, for the wake was lost: answers the token that the debt holds, or,
 * when that is worth nothing, stops the execution. Of the version in force: an older one ends by itself at its next step.
 * Done again it finds nothing to mend.
 * @param now ISO-8601
 */
export async function restartExecution(debtId: string, now: string): Promise<void> {
  const debt = await findDebt(debtId);
  if (debt?.status !== 'settled' && debt?.status !== 'cancelled') return;
  const execution = executionArn(debt);
  if (!(await isRunning(execution))) return;
  if (isSending(debt)) throw new StillSendingError(debtId);
  const how = await mend(debt, execution);
  log.warn(MENDED, { debtId, how });
  await tell(debt, how, now);
}

async function mend(debt: Debt, execution: string): Promise<'answered' | 'stopped'> {
  const { debtId, status, wakeToken } = debt;
  const event = status === 'settled' ? 'settled' : 'cancelled';
  if (wakeToken !== undefined && (await wake(debtId, wakeToken, { event })) === 'answered') return 'answered';
  await stop(execution);
  return 'stopped';
}

async function tell(debt: Debt, how: 'answered' | 'stopped', at: string): Promise<void> {
  const written = await changeDebt(debt.debtId, {
    set: [...intoOutbox([outgoing('ExecutionRestarted.v1', debt, String(debt.version), { at, how })])],
    when: {},
    returns: 'new',
  });
  if (written) await flushOutbox(written);
}
