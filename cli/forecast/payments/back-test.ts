import { addDays } from '#domain/calendar/days.ts';
import { Z } from '#domain/statistics/interval.ts';
import { learn } from './estimate.ts';
import { ageOn, knownOn, type PastDebt } from './history.ts';
import { chanceUnpaid, curveFor } from './model.ts';

/** Whole weeks, so that each has every day of the week. */
const WEEKS = 4;
const DAYS = 7;

/** A figure that is expected, with the interval that holds it in 95 of 100 cases if the debts are paid independently of each other. */
export interface Expected {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** A week of the past: what would have been expected of it, and what happened. */
interface BackTestedWeek {
  /** Its first day. */
  readonly from: string;
  readonly count: Expected & { readonly happened: number };
  /** Of the amounts of the invoices, centavos. */
  readonly amount: Expected & { readonly happened: number };
}

/** How well the last weeks of a past would have been forecast from what was known before them. */
export interface BackTest {
  /** The last day of what was learnt from. */
  readonly learntUntil: string;
  readonly weeks: readonly BackTestedWeek[];
  /** Of how many weeks the amount was within its interval. */
  readonly within: number;
}

/**
 * Forecasts the last four weeks of a past from what was known before them, for the debts that were open then or came since, and holds
 * that against what happened. Undefined when nothing was paid before.
 * @param until the last day of the past
 */
export function backTest(debts: readonly PastDebt[], until: string): BackTest | undefined {
  const learntUntil = addDays(until, -WEEKS * DAYS);
  const before = knownOn(debts, learntUntil);
  if (!before.some(({ settled }) => settled !== undefined)) return undefined;
  const model = learn(before, learntUntil);
  const open = debts.filter(({ settled }) => settled === undefined || settled > learntUntil);
  const weeks = Array.from({ length: WEEKS }, (_, index): BackTestedWeek => {
    const from = addDays(learntUntil, index * DAYS + 1);
    const last = addDays(from, DAYS - 1);
    const sums = { count: newSum(), amount: newSum() };
    for (const debt of open) {
      const curve = curveFor(model, debt) ?? [];
      const known = debt.came > learntUntil ? addDays(debt.came, -1) : learntUntil;
      const unpaid = (day: string): number => chanceUnpaid(curve, ageOn(debt, known), ageOn(debt, day));
      const chance = unpaid(addDays(from, -1)) - unpaid(last);
      const isPaid = debt.settled !== undefined && debt.settled >= from && debt.settled <= last;
      add(sums.count, 1, { chance, isPaid });
      add(sums.amount, debt.amount, { chance, isPaid });
    }
    return { from, count: resultOf(sums.count), amount: resultOf(sums.amount) };
  });
  const within = weeks.filter(({ amount: { low, high, happened } }) => low <= happened && happened <= high);
  return { learntUntil, weeks, within: within.length };
}

interface Sum {
  expected: number;
  variance: number;
  happened: number;
}

const newSum = (): Sum => ({ expected: 0, variance: 0, happened: 0 });

function add(
  to: Sum,
  weight: number,
  { chance, isPaid }: { readonly chance: number; readonly isPaid: boolean },
): void {
  to.expected += weight * chance;
  to.variance += weight ** 2 * chance * (1 - chance);
  to.happened += isPaid ? weight : 0;
}

const resultOf = ({ expected, variance, happened }: Sum): Expected & { readonly happened: number } => ({
  ...expectedOf(expected, variance),
  happened,
});

/** An expected figure with the interval of its variance. */
export function expectedOf(expected: number, variance: number): Expected {
  const reach = Z * Math.sqrt(variance);
  return { expected, low: Math.max(0, expected - reach), high: expected + reach };
}
