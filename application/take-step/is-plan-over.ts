import { allotMoney } from '#application/unit-of-work/allot-money.ts';
import { wholeInstead, wholeOf } from '#application/unit-of-work/whole-of.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Whether a debt is an instalment whose payment plan no longer holds, because the whole was paid or the plan broke. The
 * instalment is closed soon after; until then nobody is asked for it. Nor is anybody while money of the plan has not come to it
 * yet: it comes now, and the step finds the debt changed. What follows from that is the relay's: a step starts no execution.
 */
export async function isPlanOver(debt: Debt): Promise<boolean> {
  if (!debt.instalmentOf) return false;
  if (await wholeInstead(debt)) return true;
  const whole = (await wholeOf(debt, debt))?.whole;
  const isComing = Object.values(whole?.effects ?? {}).some(({ kind }) => kind === 'allotMoney');
  if (whole && isComing) await allotMoney(whole, leaveToRelay);
  return false;
}

const leaveToRelay = async (): Promise<void> => {};
