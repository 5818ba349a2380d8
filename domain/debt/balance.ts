import { dayOf, isBefore } from '#domain/calendar/days.ts';
import { isEmpty } from '#domain/checks/is-empty.ts';
import { byMoney } from './by-money.ts';
import { type DatedPayment, type Owed, owedOn } from './charges.ts';
import { dayFor, type InZone } from './day-for.ts';
import type { RateTerms } from './rate-terms.ts';

/** The part of a debt that money rules read. */
export interface MoneyView extends InZone {
  readonly amount: number;
  /** The part of the amount that bears neither fine nor interest, centavos. */
  readonly exempt?: number | undefined;
  readonly rolledDueDate: string;
  readonly terms: RateTerms;
  readonly payments: Readonly<Record<string, { readonly amount: number; readonly paidAt: string }>>;
  /** Money that went back to the payer. */
  readonly refunds?: Readonly<Record<string, { readonly amount: number; readonly at: string }>> | undefined;
  /** What the creditor waived by its rule, or a person wrote off. */
  readonly writeOffs?:
    | Readonly<
        Record<
          string,
          {
            readonly amount: number;
            readonly on: string;
            /** When it was written (ISO-8601), and by whom. */
            readonly at?: string | undefined;
            readonly by?: 'rule' | 'person' | undefined;
          }
        >
      >
    | undefined;
  /** What was fixed for the debtor. */
  readonly quotes?: readonly MoneyQuote[] | undefined;
  /**
   * Promises, and offers that the debtor took: each asks for its amount, less what is received after it, until its last day.
   */
  readonly promises?:
    | readonly {
        readonly amount: number;
        readonly received: number;
        /** ISO-8601; when it is absent, the beginning of its day. */
        readonly madeAt?: string | undefined;
        readonly madeOn: string;
        readonly until: string;
        /** When it is an offer that was taken. */
        readonly offer?: object | undefined;
      }[]
    | undefined;
}

/** The part of a payoff quote that money rules read; see `PayoffQuote`. */
export interface MoneyQuote {
  readonly id: string;
  readonly by: 'bill' | 'message';
  readonly amount: number;
  readonly received: number;
  /** ISO-8601; when it is absent, the beginning of its day. */
  readonly issuedAt?: string | undefined;
  readonly issuedOn: string;
  readonly goodThrough: string;
  readonly zone?: string | undefined;
}

/** An amount that was fixed for the debtor from one day to another, whatever is charged meanwhile. */
export interface Fixed {
  readonly id: string;
  readonly by: 'bill' | 'message' | 'promise' | 'offer';
  readonly amount: number;
  readonly received: number;
  readonly at?: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly zone?: string | undefined;
}

/** What a payment within a payoff quote waives: what was charged beyond it. */
export interface Honoured {
  /** The id of the quote. */
  readonly id: string;
  /** The day of the payment that it took. */
  readonly day: string;
  /** Centavos. */
  readonly amount: number;
  readonly isWaived: true;
}

/** What is owed on a day, and what a payoff quote asks for. */
export interface Balance extends Owed {
  /** What the debtor has to pay that day, centavos: the total, or less while a payoff quote is good. */
  readonly due: number;
  /** All that was received up to that day less what went back, centavos. */
  readonly received: number;
  /** What was waived because a payoff quote was paid in time, and is not among the write-offs yet. */
  readonly honoured: readonly Honoured[];
}

/** An entry of the ledger with its day. */
export interface Movement extends DatedPayment {
  readonly id: string;
  /** When the money came or went (ISO-8601); absent of what was waived or written off. */
  readonly at?: string | undefined;
}

/**
 * Every entry of the ledger; those of one day in this order: what was waived or written off, payments, what went back. What a
 * person wrote off after money had gone back comes after that.
 */
export function movementsOf({ zone, payments, refunds = {}, writeOffs = {} }: MoneyView): Movement[] {
  // Most debts have none, and each figure of each of their messages asks.
  if (isEmpty(payments) && isEmpty(refunds) && isEmpty(writeOffs)) return [];
  const back = Object.entries(refunds).map(([id, { amount, at }]) => ({
    id,
    amount: -amount,
    day: dayFor({ zone }, at),
    at,
  }));
  const waived = Object.entries(writeOffs).map(([id, { amount, on, at, by }]) => ({
    movement: { id, amount, day: on, isWaived: true },
    isAfter:
      by === 'person' && at !== undefined && back.some((one) => one.day === on && !isBefore(at, one.at)),
  }));
  return [
    ...waived.flatMap(({ movement, isAfter }) => (isAfter ? [] : movement)),
    ...Object.entries(payments).map(([id, { amount, paidAt }]) => ({
      id,
      amount,
      day: dayFor({ zone }, paidAt),
      at: paidAt,
    })),
    ...back,
    ...waived.flatMap(({ movement, isAfter }) => (isAfter ? movement : [])),
  ].sort((one, other) => one.day.localeCompare(other.day));
}

const receivedIn = (movements: readonly DatedPayment[]): number =>
  movements.reduce((total, { amount, isWaived }) => (isWaived ? total : total + amount), 0);

const fixedOf = ({ quotes = [], promises = [] }: MoneyView): readonly Fixed[] =>
  quotes.length === 0 && promises.length === 0 ? [] : allFixed(quotes, promises);

const allFixed = (
  quotes: NonNullable<MoneyView['quotes']>,
  promises: NonNullable<MoneyView['promises']>,
): Fixed[] => [
  ...promises.map(({ amount, received, madeAt, madeOn, until, offer }, index) => ({
    id: `promise/${index + 1}`,
    by: offer ? ('offer' as const) : ('promise' as const),
    amount,
    received,
    at: madeAt,
    from: madeOn,
    to: until,
    zone: undefined,
  })),
  ...quotes.map(({ id, by, amount, received, issuedAt, issuedOn, goodThrough, zone }) => ({
    id,
    by,
    amount,
    received,
    at: issuedAt,
    from: issuedOn,
    to: goodThrough,
    zone,
  })),
];

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

/** What a payoff quote asks for on a day, centavos. */
type Asked = Fixed & { readonly asked: number };

function leastOf(of: readonly Fixed[], day: string, received: number): Asked | undefined {
  let least: Fixed | undefined;
  let asked = 0;
  for (const fixed of of) {
    if (day < fixed.from || fixed.to < day) continue;
    const asks = Math.max(0, fixed.amount - (received - fixed.received));
    if (least && (asks > asked || (asks === asked && fixed.to <= least.to))) continue;
    least = fixed;
    asked = asks;
  }
  return least && { ...least, asked };
}

/** An entry of the ledger with its instant, milliseconds: read once, because each payoff quote asks each entry for it. */
interface TimedMovement extends Movement {
  readonly instant: number | undefined;
}

/** What each payoff quote that was paid in time waives, on the day of the payment that it took; the earliest first. */
function honouredBy(
  debt: MoneyView,
  of: readonly Fixed[],
  movements: readonly Movement[],
  day: string,
): Honoured[] {
  if (movements.length === 0 && of.every(({ amount, received }) => received + amount > 0)) return [];
  const timed = movements.map((one) => ({
    ...one,
    instant: one.at === undefined ? undefined : Date.parse(one.at),
  }));
  const paid = of
    .filter(({ from }) => from <= day)
    .flatMap((fixed) => paidInTime(fixed, timed) ?? [])
    .sort((one, other) => one.day.localeCompare(other.day));
  const honoured: Honoured[] = [];
  for (const { id, day: on, until, over } of paid) {
    const { total, excess } = owedOn(debt, [...honoured, ...until], on);
    // What was paid beyond the quote stays the debtor's, and pays none of what the quote waives.
    const amount = total + Math.max(0, over - excess);
    if (amount > 0) honoured.push({ id, day: on, amount, isWaived: true });
  }
  return honoured;
}

/**
 * When a payoff quote was paid, with the ledger until then and what was paid beyond it; undefined if it was not in time. What
 * came and went before it was made counts as a whole: a payment that is learnt of later counts too. What had come beyond it by
 * then was owed when it was paid. What was waived on the day is in the ledger already, as it is once the debt is settled.
 */
function paidInTime(fixed: Fixed, movements: readonly TimedMovement[]) {
  const { id, amount, received, at, from, to, zone } = fixed;
  const madeAt = at === undefined ? undefined : Date.parse(at);
  const isEarlier = ({ instant, day }: TimedMovement): boolean =>
    instant !== undefined && (madeAt === undefined ? day < from : instant < madeAt);
  let over = sumOf(movements.filter(isEarlier)) - received - amount;
  if (over >= 0) {
    const until = movements.filter((one) => (one.instant === undefined ? one.day <= from : isEarlier(one)));
    return { id, day: from, until, over: 0 };
  }
  for (const [paid, group] of byInstant(movements.filter((one) => !isEarlier(one)))) {
    over += sumOf(group);
    if (over < 0) continue;
    const [{ day, at: paidAt = '' }] = group;
    const isInTime = day <= to || (zone !== undefined && dayOf(paidAt, zone) <= to);
    if (!isInTime) return undefined;
    const until = movements.filter(({ instant, ...one }) =>
      instant === undefined ? one.day <= day : instant <= paid,
    );
    return { id, day, until, over };
  }
  return undefined;
}

const sumOf = (movements: readonly Movement[]): number =>
  movements.reduce((total, { amount }) => total + amount, 0);

type Group = [TimedMovement, ...TimedMovement[]];

/** What came and went, in order of time; what went at the instant at which it came was never there (it was moved). */
function byInstant(movements: readonly TimedMovement[]): (readonly [number, Group])[] {
  const groups = new Map<number, Group>();
  for (const movement of movements) {
    if (movement.instant === undefined) continue;
    const group = groups.get(movement.instant);
    if (group) group.push(movement);
    else groups.set(movement.instant, [movement]);
  }
  return [...groups].sort(([one], [other]) => one - other);
}
