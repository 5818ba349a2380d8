import type { HandedOverDebt, StoredDebt } from '#schemas/records/debt.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { dayFor } from './day-for.ts';
import { type Change, change } from './decision.ts';
import { debtEvent } from './event.ts';
import { latestDay } from './latest-day.ts';
import { nextExecution } from './next-execution.ts';
import { ofSeller } from './of-seller.ts';
import { owedOnDay } from './owed-on.ts';

/** Whether a pause is that of an import that nobody released by its last day. */
const isUnreleased = ({ scope, reason, ended }: Pause): boolean =>
  scope === 'batch' && reason === 'import' && ended?.how === 'over';

/** Whether a person has a debt because nobody released the import that it came with: the answer may still be to release it. */
export const awaitsRelease = (debt: StoredDebt): debt is HandedOverDebt =>
  debt.status === 'handedOver' &&
  debt.handedOver.reason === 'pause-over' &&
  debt.pauses.some(isUnreleased) &&
  debt.pauses.every((pause) => pause.ended !== undefined);

/**
 * Puts a debt on its ladder whose import is released after its last day: it is re-evaluated at once, and its ladder planned.
 * @param at when it was released (ISO-8601)
 * @param restartAt of AWS's clock
 */
export function releasedLate(
  debt: HandedOverDebt,
  { at, restartAt }: { readonly at: string; readonly restartAt: string },
): Change {
  const next = nextExecution(debt, restartAt);
  const { owed, daysLate } = owedOnDay(debt, latestDay(debt, dayFor(debt, at)));
  const { version } = next;
  return change({
    set: { ...next, status: 'open' },
    remove: ['handedOver', 'postponed'],
    events: [
      debtEvent('DebtReopened.v1', String(version), {
        at,
        debtorId: debt.debtorId,
        ...ofSeller(debt),
        version,
        because: 'released',
        owed,
        daysLate,
        to: 'ladder',
      }),
    ],
    effects: [{ kind: 'startExecution' }, { kind: 'writeSummary' }],
  });
}
