import type { MoneyView } from './money-view.ts';
import { payoffOn } from './payoff-on.ts';

/**
 * What events say that is owed of a debt on a day: what settles it when it is paid then (`payoffOn`), as every message and page
 * states it, so that nobody reads a second figure; centavos.
 */
export function owedOnDay(
  debt: MoneyView,
  day: string,
): { readonly owed: number; readonly daysLate: number } {
  const { amount, balance } = payoffOn(debt, day);
  return { owed: amount, daysLate: balance.daysLate };
}
