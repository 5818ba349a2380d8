import type { Debt } from '../../../schemas/records/debt.ts';
import { wakeWaiting } from '../wake.ts';
import { wakeAndTell } from '../wake-and-tell.ts';
import { startLadder } from './start-ladder.ts';

/**
 * Starts the ladder of the version in force, ends the wait of the one before it, and tells the bus: all harmless when done
 * again.
 * @param before the debt as it was before this version; the debt itself when that is not known any more
 */
export async function carryOn(debt: Debt, before: Debt): Promise<void> {
  await startLadder(debt);
  if (debt.status === 'open' && before.version < debt.version)
    await wakeWaiting(before, { event: 'superseded' });
  await wakeAndTell(debt);
}
