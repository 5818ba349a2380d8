import { type Balance, balanceOn } from './balance.ts';
import { littleLeft } from './little-left.ts';
import type { MoneyView } from './money-view.ts';
import { priceByRule } from './price-by-rule.ts';

/** What is owed, waived and in excess on a debt after its money changed; centavos. */
export interface Settlement {
  readonly settles: boolean;
  /**
   * What has to come for it to settle: nothing when it does, and what `payoffOn` says, as every message and event does. Where a person
   * decides about the rest (`asks`, `waits`), all that is left.
   */
  readonly balance: number;
  /** Charges that settling waives, all of `waivers` together. */
  readonly waived: number;
  /** What settling waives, each with its day: by a payoff quote that was paid in time (its id), or by the creditor's rule. */
  readonly waivers: readonly Waiver[];
  readonly received: number;
  /** Received beyond everything owed. */
  readonly excess: number;
  readonly daysLate: number;
  /** Only charges are left, more than are waived, and the creditor wants a person to say what becomes of them. */
  readonly asks: boolean;
  /** So little is left that nobody is asked for it, and the creditor does not waive it. */
  readonly waits: boolean;
}

/** What is waived when a debt settles; centavos, as of a day. */
export interface Waiver {
  /** The payoff quote that was paid; absent when it is by the creditor's rule. */
  readonly quote?: string;
  readonly on: string;
  readonly amount: number;
}

/**
 * Whether a debt is settled at the end of a day: nothing is due, or the principal has come in whole and the charges
 * left are within what the creditor chose to waive (`whenOnlyChargesAreLeft`), or so little is left of it that the creditor waives
 * that (`whenLittleIsLeft`).
 */
export const settlementOn = (debt: MoneyView, day: string): Settlement =>
  settlementBy(debt, balanceOn(debt, day), day);

/** The same of a debt whose balance of the day is known. */
export function settlementBy(debt: MoneyView, balance: Balance, day: string): Settlement {
  const { principal, due, total, received, excess, daysLate, waived } = balance;
  const { waiveUpTo, above } = debt.terms.whenOnlyChargesAreLeft;
  const onlyChargesAreLeft = received >= debt.amount - waived.principal;
  // What the creditor's rule waives anyway is not asked for: the rest without it may be so little that nobody is.
  const price = priceByRule(debt, balance) ?? due;
  const little = littleLeft(debt, { principal, due: price, received, waived });
  const settles = due === 0 || little === 'waive' || (onlyChargesAreLeft && total <= waiveUpTo);
  const asks = !settles && onlyChargesAreLeft && above === 'ask';
  const waits = !settles && little === 'wait';
  const waivers = settles ? waiversOf(balance, day) : [];
  return {
    settles,
    balance: settles ? 0 : asks || waits ? due : price,
    waived: sumOfWaivers(waivers),
    waivers,
    received,
    excess,
    daysLate,
    asks,
    waits,
  };
}

/** What settling a debt on a day waives: what its payoff quotes waive, and all that is left. */
export const waiversOf = (
  { honoured, total }: Pick<Balance, 'honoured' | 'total'>,
  day: string,
): Waiver[] => [
  ...honoured.map(({ id, day: on, amount }) => ({ quote: id, on, amount })),
  ...(total > 0 ? [{ on: day, amount: total }] : []),
];

/** Centavos. */
export const sumOfWaivers = (waivers: readonly Waiver[]): number =>
  waivers.reduce((sum, { amount }) => sum + amount, 0);
