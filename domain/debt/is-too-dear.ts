import { daysBetween } from '#domain/calendar/days.ts';
import { basisPoints } from '#domain/money/money.ts';
import { balanceOn } from './balance.ts';
import type { MoneyView } from './money-view.ts';

/** The most that a creditor who is no bank asks for time, percent a month, simple: Decreto 22.626/33 arts. 1 and 4. */
const MOST_PER_MONTH = 1;

/**
 * Whether instalments that people agreed on come to more than a debt may cost: what is owed on the day with its charges, the
 * interest of a contract for the time that each instalment is waited for, by months begun, and the costs that a debtor in default bears
 * (CC arts. 389 and 395). The debtor has to be told what the whole comes to (CDC art. 52); a sum beyond that is a mistake.
 * @param facts.costsPercent of what is owed
 */
export function isTooDear(
  debt: MoneyView,
  instalments: readonly { readonly amount: number; readonly dueDate: string }[],
  { on, costsPercent }: { readonly on: string; readonly costsPercent: number },
): boolean {
  const { total: owed } = balanceOn(debt, on);
  const perMonth = Math.max(MOST_PER_MONTH, debt.terms.interestPercentPerMonth ?? 0);
  const total = instalments.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const waited = instalments.reduce(
    (sum, { amount, dueDate }) => sum + BigInt(amount) * monthsBegun(on, dueDate),
    0n,
  );
  // The instalments share the balance by their amounts, so that each bears interest for its own months. Times `total`, and in
  // hundredths of a percent, nothing is rounded; each instalment may be rounded up by a centavo.
  const percent = (10_000n + basisPoints(costsPercent)) * total + basisPoints(perMonth) * waited;
  return (total - BigInt(instalments.length)) * total * 10_000n > BigInt(owed) * percent;
}

const monthsBegun = (from: string, to: string): bigint => BigInt(Math.ceil(daysBetween(from, to) / 30));
