import type { OpenDebt } from '#schemas/records/debt.ts';
import type { Change } from './decision.ts';
import { nextExecution } from './next-execution.ts';

/**
 * The change after which an open debt takes no step until an instant, and is re-evaluated then: its ladder is planned anew.
 * @param restartAt of AWS's clock: at once, if it has passed
 */
export const waitsUntil = (
  debt: OpenDebt,
  restartAt: string,
): Pick<Change, 'set' | 'remove' | 'effects'> => ({
  set: nextExecution(debt, restartAt),
  remove: ['postponed'],
  effects: [{ kind: 'startExecution' }, { kind: 'endWait', event: 'superseded' }, { kind: 'writeSummary' }],
});
