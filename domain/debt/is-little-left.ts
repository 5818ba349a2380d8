import type { Debt } from '#schemas/records/debt.ts';
import { latestDay } from './latest-day.ts';
import { settlementOn } from './settlement.ts';

/** Whether so little is left of a debt, after what came last, that nobody is asked for it (`whenLittleIsLeft`). */
export const isLittleLeft = (debt: Debt): boolean => settlementOn(debt, latestDay(debt, debt.dueDate)).waits;
