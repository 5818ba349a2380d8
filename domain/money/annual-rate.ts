import { daysBetween } from '#domain/calendar/days.ts';

/** Money that is paid on a day, centavos. */
export interface CashFlow {
  readonly amount: number;
  readonly dueDate: string;
}

const DAYS_OF_YEAR = 365;
/** Halvings of the bracket: doubles hold no finer rate. */
const STEPS = 200;
/** Above this factor a year it is no price of time, but an entry that is as much as the cash price. */
const HIGHEST = 1e9;

/**
 * The yearly rate, as a factor (0.25 is 25%), at which payments are worth a price (centavos) that is paid on a day: the custo
 * efetivo total (Resolução CMN 4.881/2020, whose formula is Σ payment ÷ (1 + CET)^(days ÷ 365) = price). Undefined when there is
 * none: the payments of that day alone are as much as the price.
 */
export function annualRate(price: number, on: string, payments: readonly CashFlow[]): number | undefined {
  const flows = payments.map(({ amount, dueDate }) => ({
    amount,
    years: Math.max(0, daysBetween(on, dueDate)) / DAYS_OF_YEAR,
  }));
  // By the logarithm of the factor: it may be anything from far below zero to far above.
  const worth = (log: number): number =>
    flows.reduce((sum, { amount, years }) => sum + amount * Math.exp(-log * years), 0);
  const total = worth(0);
  if (total === price) return 0;
  const highest = Math.log1p(HIGHEST);
  if (flows.every(({ years }) => years === 0) || worth(highest) > price) return undefined;
  let [low, high] = total > price ? [0, highest] : [-1, 0];
  while (worth(low) < price) low *= 2;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (worth(middle) > price) low = middle;
    else high = middle;
  }
  return Math.expm1((low + high) / 2);
}

/** What a payment of a later day is worth on an earlier one at a yearly rate, centavos, rounded down. */
export function presentValue({ amount, dueDate }: CashFlow, on: string, rate: number): number {
  const days = Math.max(0, daysBetween(on, dueDate));
  // A hair, so that a payment at no rate keeps its last centavo.
  return Math.min(amount, Math.floor(amount * (1 + rate) ** (-days / DAYS_OF_YEAR) + 1e-6));
}

/** The rate of a month that makes a yearly one, as a factor. */
export const monthlyRate = (annual: number): number => Math.expm1(Math.log1p(annual) / 12);

/** Percent of a factor, to two decimals: 0.12345 is 12.35. */
export const asPercent = (factor: number): number => Math.round(factor * 10_000) / 100;
