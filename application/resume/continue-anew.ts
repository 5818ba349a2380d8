import { changeDebt } from '#adapters/table/change.ts';
import { nextExecution } from '#application/ladder/next-execution.ts';
import { startLadder } from '#application/ladder/start-ladder.ts';
import { dayOf, daysBetween } from '#domain/calendar/days.ts';
import type { ReEvaluateDebtInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Days after which a wait goes on in a new execution: AWS ends one after a year, whatever it waits for. */
const LONGEST_DAYS = 290;

/** A wait is looked at again after so many days at the latest, so that it never outlasts its execution. */
export const LOOK_AGAIN_DAYS = 60;

/**
 * A wait that would outlast its execution goes on in a new one, of a new version of the debt; undefined while there is
 * time. Should this die before the new one is started, its retry finds the debt of another version, and starts it.
 */
export async function continueAnew(
  debt: Debt,
  { enteredAt, startedAt }: ReEvaluateDebtInput,
): Promise<{ readonly event: 'closed' } | 'again' | undefined> {
  if (daysBetween(dayOf(startedAt), dayOf(enteredAt)) < LONGEST_DAYS) return undefined;
  const next = nextExecution(debt);
  const written = await changeDebt(debt.debtId, {
    set: [
      [['version'], next.version],
      [['execution'], next.execution],
      [['revision'], debt.revision + 1],
    ],
    when: { equal: [[['revision'], debt.revision]] },
    returns: 'new',
  });
  if (!written) return 'again';
  await startLadder({ ...debt, ...next });
  return { event: 'closed' };
}
