import { addDays, isBefore } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';

/**
 * How long a payoff quote is kept after its last day, days: a payment of it that becomes known later than that counts as
 * a payment like any other.
 */
const KEPT_DAYS = 90;

/** What was fixed for a debt. */
type Fixing = Pick<Debt, 'quotes' | 'promises'>;

/**
 * The payoff quotes of a debt with one more, less those long past. One that is there already is not added again, and
 * neither is the figure of a message that another quote of the same amount outlives, unless the debtor was told another one since: it is
 * what they were told last then.
 */
export function withQuote({ quotes, promises }: Fixing, quote: PayoffQuote): PayoffQuote[] {
  const oldest = addDays(quote.issuedOn, -KEPT_DAYS);
  const kept = quotes.filter(({ goodThrough }) => goodThrough >= oldest);
  const instants = [...kept.map(({ issuedAt }) => issuedAt), ...promises.map(({ madeAt }) => madeAt)];
  const isToldLast = ({ issuedAt }: PayoffQuote): boolean => !instants.some((at) => isBefore(issuedAt, at));
  const isThere = kept.some(
    (other) =>
      other.id === quote.id || (quote.by === 'message' && outlives(other, quote) && isToldLast(other)),
  );
  return isThere ? kept : [...kept, quote];
}

/** The payoff quotes of a debt with several more, as `withQuote` has each. */
export const withQuotes = ({ quotes, promises }: Fixing, more: readonly PayoffQuote[]): PayoffQuote[] =>
  more.reduce((kept, quote) => withQuote({ quotes: kept, promises }, quote), [...quotes]);

const outlives = (one: PayoffQuote, other: PayoffQuote): boolean =>
  one.amount === other.amount &&
  one.received === other.received &&
  one.issuedOn <= other.issuedOn &&
  one.goodThrough >= other.goodThrough;
