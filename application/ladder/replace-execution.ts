import { logLeftClaims } from '#application/messages/give-up-claims.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { replaceExecution as decide, isReplaced } from '#domain/debt/commands/replace-execution.ts';
import { stepUnderWay } from '#domain/debt/step-under-way.ts';
import { log } from '#runtime/log.ts';
import { clockTime } from '#runtime/time.ts';
import { ErrorName } from '#schemas/primitives.ts';
import type { ExecutionEnd } from '#schemas/records/debt.ts';

/** What alarms look for in the log (`deployment/`). */
export const REPLACED = 'an execution failed and its debt goes on in another';
export const GIVEN_UP = 'an execution failed and its debt went to a person';

/** How the execution of one version of a debt ended. */
export interface EndedExecution {
  readonly debtId: string;
  readonly version: number;
  /** ISO-8601. */
  readonly at: string;
  readonly how: ExecutionEnd;
  /**
   * The error that Step Functions reported, kept only if it is the name of an error, because operators may write anything there.
   */
  readonly error?: string | undefined;
}

/**
 * Continues a debt whose execution ended although the debt waits on it: in another execution, or with a person. Does nothing if the debt
 * waits on another execution, or on none. Done again, it only does what was left undone.
 */
export async function replaceExecution({ debtId, error, ...ended }: EndedExecution): Promise<void> {
  const name = ErrorName.safeParse(error);
  const failure = { ...ended, ...(name.success ? { error: name.data } : {}) };
  const updated = await updateDebt(debtId, {
    command: 'replaceExecution',
    isRepeated: isReplaced(failure),
    decide: (debt) => decide(debt, failure, { clockTime }),
  });
  if (updated.kind !== 'changed') return;
  const step = stepUnderWay(updated.before, failure.at);
  if (step) logLeftClaims(updated.before, step);
  log.warn(updated.debt.status === 'handedOver' ? GIVEN_UP : REPLACED, { debtId, ...failure });
}
