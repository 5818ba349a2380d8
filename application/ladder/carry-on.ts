import { followUp } from '#application/unit-of-work/follow-up.ts';
import { rememberCodes } from '#application/unit-of-work/remember-codes.ts';
import { wakeWaiting } from '#application/unit-of-work/wake.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import type { Debt } from '#schemas/records/debt.ts';
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
  await followUp(debt);
}
