import { wholeOf } from '#application/unit-of-work/whole-of.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Whether a debt is an instalment whose payment plan no longer holds, because the whole was paid or the plan broke. The
 * instalment is closed soon after; until then nobody is asked for it.
 */
export const isPlanOver = async (debt: Debt): Promise<boolean> => (await wholeOf(debt)) !== undefined;
