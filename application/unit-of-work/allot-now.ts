import type { StoredDebt } from '#schemas/records/debt.ts';
import { allotMoney } from './allot-money.ts';
import { runEffects } from './run-effects.ts';

/** Gives the instalments of a payment plan their shares of its money now: see `allotMoney`. */
export const allotNow = (debt: StoredDebt): Promise<void> => allotMoney(debt, runEffects);
