import { byMoney } from './by-money.ts';
import { type DatedPayment, type Owed, owedOn } from './charges.ts';
import { type Asked, type Fixed, fixedOf, leastOf } from './fixed.ts';
import { type Honoured, honouredBy } from './honoured.ts';
import type { MoneyView } from './money-view.ts';
import { type Movement, movementsOf } from './movements.ts';

/** What is owed on a day, and what a payoff quote asks for. */
export interface Balance extends Owed {
  /** What the debtor has to pay that day, centavos: the total, or less while a payoff quote is good. */
  readonly due: number;
  /** All that was received up to that day less what went back, centavos. */
  readonly received: number;
  /** What was waived because a payoff quote was paid in time, and is not among the write-offs yet. */
  readonly honoured: readonly Honoured[];
}

/** What the figures of every day come from: the ledger, and what was fixed. */
interface Ledger {
  readonly movements: readonly Movement[];
  readonly fixed: readonly Fixed[];
  /** The balances that were worked out: few days of each. */
  readonly balances: { readonly day: string; readonly balance: Balance }[];
}

const ledgerOf = byMoney(
  (debt: MoneyView): Ledger => ({ movements: movementsOf(debt), fixed: fixedOf(debt), balances: [] }),
);

/**
 * The balance at the end of `day` (where the debtor is). A payoff quote fixes its amount from its issue to its last day: what is
 * charged beyond it is not asked for meanwhile, and is waived once the quote is paid in time, whatever came after it. Money
 * that goes back is owed again as of its own day.
 */
export function balanceOn(debt: MoneyView, day: string): Balance {
  const ledger = ledgerOf(debt);
  for (const known of ledger.balances) if (known.day === day) return known.balance;
  const balance = findBalance(debt, ledger, day);
  ledger.balances.push({ day, balance });
  return balance;
}

function findBalance(debt: MoneyView, { movements: all, fixed }: Ledger, day: string): Balance {
  const movements = all.length === 0 ? all : all.filter((movement) => movement.day <= day);
  const honoured = honouredBy(debt, fixed, movements, day);
  const owed = owedOn(debt, honoured.length > 0 ? [...honoured, ...movements] : movements, day);
  const received = receivedIn(movements);
  const asked = leastOf(fixed, day, received)?.asked ?? owed.total;
  const { principal, fine, interest, total, charged, waived, excess, daysLate } = owed;
  const due = Math.min(total, asked);
  return { principal, fine, interest, total, charged, waived, excess, daysLate, due, received, honoured };
}

const receivedIn = (movements: readonly DatedPayment[]): number =>
  movements.reduce((total, { amount, isWaived }) => (isWaived ? total : total + amount), 0);

/**
 * The payoff quote that is good on a day and asks for the least, and what it asks for after what was received since,
 * centavos; of several, the one that is good for longest, and a promise before the bill that was issued for it. Undefined if
 * there is none.
 */
export const fixedOn = (debt: MoneyView, day: string, received: number): Asked | undefined =>
  leastOf(ledgerOf(debt).fixed, day, received);

/** The last figure that was fixed for the debtor until a day, whether it is good still or not; undefined if there is none. */
export const lastFixed = (debt: MoneyView, day: string): Fixed | undefined =>
  ledgerOf(debt)
    .fixed.filter(({ from }) => from <= day)
    .toSorted((one, other) => (one.at ?? one.from).localeCompare(other.at ?? other.from))
    .at(-1);
