import { addDays } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';

/**
 * How long a payoff quote is kept after its last day, days: a payment of it that becomes known later than that counts as
 * a payment like any other.
 */
const KEPT_DAYS = 90;

/**
 * The payoff quotes of a debt with one more, less those long past. One that is there already is not added again, and
 * neither is the figure of a message that another quote of the same amount outlives.
 */
export function withQuote({ quotes }: Pick<Debt, 'quotes'>, quote: PayoffQuote): PayoffQuote[] {
  const oldest = addDays(quote.issuedOn, -KEPT_DAYS);
  const kept = quotes.filter(({ goodThrough }) => goodThrough >= oldest);
  const isThere = kept.some(
    (other) => other.id === quote.id || (quote.by === 'message' && outlives(other, quote)),
  );
  return isThere ? kept : [...kept, quote];
}

/** The payoff quotes of a debt with several more, as `withQuote` has each. */
export const withQuotes = ({ quotes }: Pick<Debt, 'quotes'>, more: readonly PayoffQuote[]): PayoffQuote[] =>
  more.reduce((kept, quote) => withQuote({ quotes: kept }, quote), [...quotes]);

const outlives = (one: PayoffQuote, other: PayoffQuote): boolean =>
  one.amount === other.amount &&
  one.received === other.received &&
  one.issuedOn <= other.issuedOn &&
  one.goodThrough >= other.goodThrough;
