import { balanceOn } from './balance.ts';
import type { MoneyView } from './money-view.ts';

/**
 * The principal that is still owed at the end of a day, without charges, centavos: what a debt is listed and protested for. What the debtor
 * has to pay is another figure (`payoffOn`).
 */
export const principalOn = (debt: MoneyView, day: string): number => balanceOn(debt, day).principal;
