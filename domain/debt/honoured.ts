import { dayOf } from '#domain/calendar/days.ts';
import { owedOn } from './charges.ts';
import type { Fixed } from './fixed.ts';
import type { MoneyView } from './money-view.ts';
import type { Movement } from './movements.ts';

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

/** An entry of the ledger with its instant, milliseconds: read once, because each payoff quote asks each entry for it. */
interface TimedMovement extends Movement {
  readonly instant: number | undefined;
}

/** What each payoff quote that was paid in time waives, on the day of the payment that it took; the earliest first. */
export function honouredBy(
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
