import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { endPauses } from '#domain/debt/commands/end-pauses.ts';
import { waitOutPauses } from '#domain/debt/commands/wait-out-pauses.ts';
import { lapsedPauses } from '#domain/debt/pauses.ts';
import { creditorOf } from '#runtime/config.ts';
import { clockTime } from '#runtime/time.ts';
import type { OpenDebt } from '#schemas/records/debt.ts';
import { hasChanged } from './has-changed.ts';

/**
 * Re-evaluates a paused debt that is back on its ladder: it waits until its pauses are over, in an execution of its own. When
 * the last day of one has passed, the ladder is planned anew, or a person takes over, by the creditor's `pauses.handOverAfter`.
 */
export async function reEvaluatePauses(debt: OpenDebt, now: string): Promise<'again'> {
  const isRepeated = hasChanged(debt);
  const facts = { at: now, clockTime };
  if (lapsedPauses(debt, now).length > 0)
    await updateDebt(debt, {
      command: 'endPauses',
      isRepeated,
      decide: (current) => endPauses(current, creditorOf(current).pauses.handOverAfter, facts),
    });
  else
    await updateDebt(debt, {
      command: 'waitOutPauses',
      isRepeated,
      decide: (current) => waitOutPauses(current, facts),
    });
  return 'again';
}
