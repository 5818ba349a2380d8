import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { endExecution as endWait } from '#application/unit-of-work/end-wait.ts';
import { flushOutbox } from '#application/unit-of-work/flush-outbox.ts';
import { forget } from '#application/unit-of-work/forget.ts';
import { lookAt } from '#application/unit-of-work/look-at.ts';
import { endExecution } from '#domain/debt/commands/end-execution.ts';
import { type RecordRestart, recordRestart } from '#domain/debt/commands/record-restart.ts';
import type { LaterEffect } from '#domain/debt/decision.ts';
import type { CancelledDebt, PrescribedDebt, SettledDebt, StoredDebt } from '#schemas/records/debt.ts';
import { statusOf } from './execution.ts';
import { stopExecution } from './stop-execution.ts';

/** What is to be done of an execution that goes on waiting for a closed debt. */
type LostExecution = Extract<LaterEffect, { readonly kind: 'endExecution' }>;

/**
 * Ends the execution of a closed or prescribed debt that goes on waiting: answers the token that the debt holds, or, when that ends
 * no wait, stops the execution. Publishes `ExecutionRestarted.v1`. That both are to be done is written first: should this process
 * die, the relay does them.
 * @param executionArn of the version in force
 * @param now ISO-8601
 * @returns how it was ended; undefined when the debt is owed again meanwhile
 */
export async function endLostExecution(
  debt: SettledDebt | CancelledDebt | PrescribedDebt,
  executionArn: string,
  now: string,
): Promise<RecordRestart['how'] | undefined> {
  const { version, status: event, wakeToken: token } = debt;
  const lost = { version, executionArn, event, at: now, notBefore: lookAt(), ...(token ? { token } : {}) };
  const updated = await applyCommand(debt, {
    command: 'endExecution',
    decide: (current) => endExecution(current, lost),
  });
  if (updated.kind === 'refused') return undefined;
  return finishLostExecution(updated.debt, { kind: 'endExecution', ...lost });
}

/** Does what is to be done of such an execution; done again, it ends and publishes the same. */
export async function finishLostExecution(
  { debtId }: StoredDebt,
  lost: LostExecution,
): Promise<RecordRestart['how']> {
  const { version, at } = lost;
  const how = await end(debtId, lost);
  const updated = await applyCommand(debtId, {
    command: 'recordRestart',
    decide: (current) => recordRestart(current, { version, how, at }),
  });
  if (updated.kind === 'changed') {
    await flushOutbox(updated.debt);
    const done = Object.entries(updated.debt.effects).filter(
      ([, effect]) => effect.kind === 'endExecution' && effect.version === version,
    );
    await forget({ ...updated.debt, outbox: {} }, { effects: done.map(([key]) => key) });
  }
  return how;
}

async function end(
  debtId: string,
  { token, event, executionArn }: LostExecution,
): Promise<RecordRestart['how']> {
  if (token !== undefined && (await endWait(debtId, token, { event })) === 'answered') return 'answered';
  // An earlier try may have ended it, in the one way or the other.
  const status = await statusOf(executionArn);
  if (status === 'RUNNING') return stopExecution(executionArn);
  return status === 'ABORTED' ? 'stopped' : 'answered';
}
