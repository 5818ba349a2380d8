import { type Debt, isOwed } from '../../../schemas/records/debt.ts';
import { rememberCodes } from '../bills/remember-codes.ts';
import { wakeWaiting } from '../wake.ts';
import { wakeAndTell } from '../wake-and-tell.ts';
import { startLadder } from './start-ladder.ts';

/**
 * Keeps the codes of its bill, starts the ladder of the version in force, ends the wait of the one before it, and tells the
 * bus: all harmless when done again.
 * @param before the debt as it was before this version; the debt itself when that is not known any more
 */
export async function carryOn(debt: Debt, before: Debt): Promise<void> {
  await rememberCodes(debt.bill, debt.creditorId, [debt.debtId]);
  await startLadder(debt);
  if (isOwed(debt.status) && before.version < debt.version)
    await wakeWaiting(before, { event: 'superseded' });
  await wakeAndTell(debt);
}
