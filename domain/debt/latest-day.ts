import type { MoneyView } from './money-view.ts';
import { movementsOf } from './movements.ts';

/** The latest of the given day and the days on which something was entered: the balance then knows of all. */
export const latestDay = (debt: MoneyView, atLeast: string): string =>
  [atLeast, ...movementsOf(debt).map(({ day }) => day)].sort().at(-1) ?? atLeast;
