import { addDays, daysBetween } from '#domain/calendar/days.ts';
import { type Balance, balanceOn, fixedOn } from './balance.ts';
import { byMoney } from './by-money.ts';
import type { Fixed } from './fixed.ts';
import type { MoneyView } from './money-view.ts';
import { priceByRule } from './price-by-rule.ts';
import { settlementBy } from './settlement.ts';

/** What the debtor has to pay for a debt to be settled. */
export interface Payoff {
  /** Centavos; 0 when nothing more has to come. */
  readonly amount: number;
  /**
   * Where the figure comes from: a payoff quote, the creditor's rule that waives charges (`priceByRule`), or the ledger.
   */
  readonly by: Fixed['by'] | 'rule' | 'ledger';
  /** The balance of the day that it is of. */
  readonly balance: Balance;
}

/**
 * The amount that settles a debt when it is paid on a day: the least of what the ledger gives, what the payoff quotes that are
 * good ask for, and what the creditor's rule leaves. Every figure that a debtor is shown comes from here.
 */
export function payoffOn(debt: MoneyView, day: string): Payoff {
  const payoffs = payoffsOf(debt);
  for (const known of payoffs) if (known.day === day) return known.payoff;
  const payoff = findPayoff(debt, day);
  payoffs.push({ day, payoff });
  return payoff;
}

/** What was found: of each debt on few days. */
const payoffsOf = byMoney((_: MoneyView): { readonly day: string; readonly payoff: Payoff }[] => []);

function findPayoff(debt: MoneyView, day: string): Payoff {
  const balance = balanceOn(debt, day);
  if (settlementBy(debt, balance, day).settles) return { amount: 0, by: 'ledger', balance };
  const byRule = priceByRule(debt, balance);
  if (byRule !== undefined) return { amount: byRule, by: 'rule', balance };
  const { due: amount, total, received } = balance;
  return { amount, by: (amount < total && fixedOn(debt, day, received)?.by) || 'ledger', balance };
}

/** An amount that stays the same for longer has no day worth naming, days. */
const LONGEST_DAYS = 31;

/**
 * The last day, from `today` on, on which what settles a debt stays what it is if nothing is paid; undefined if it stays for
 * longer than a month. What settles it never falls from one day to the next.
 */
export function payoffHoldsUntil(debt: MoneyView, today: string): string | undefined {
  const { amount } = payoffOn(debt, today);
  const holdsFor = (days: number): boolean => payoffOn(debt, addDays(today, days)).amount <= amount;
  // The first try is the last day of something that ends: most often it is the one.
  const first = endsAfter(debt, today);
  if (first !== undefined && first < LONGEST_DAYS && !holdsFor(first + 1) && holdsFor(first))
    return addDays(today, first);
  // Of a late debt, on which interest runs, it rises tomorrow.
  if (!holdsFor(1)) return today;
  if (holdsFor(LONGEST_DAYS)) return undefined;
  let holds = 1;
  let ends = LONGEST_DAYS;
  while (ends - holds > 1) {
    const tried = Math.floor((holds + ends) / 2);
    if (holdsFor(tried)) holds = tried;
    else ends = tried;
  }
  return addDays(today, holds);
}

/** The days until something ends that keeps what settles a debt as it is; undefined when nothing does. */
function endsAfter(
  { rolledDueDate, quotes = [], promises = [] }: MoneyView,
  today: string,
): number | undefined {
  const ends = [rolledDueDate, ...quotes.map((one) => one.goodThrough), ...promises.map((one) => one.until)];
  const next = ends.filter((day) => today < day).sort()[0];
  return next === undefined ? undefined : daysBetween(today, next);
}
