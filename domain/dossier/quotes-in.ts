import type { DebtEntry } from '#schemas/records/entry.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';
import { isEntry } from './is-entry.ts';

/** Every figure that was fixed for the debtor, oldest first: those that the debt still has, and those of its entries, long past. */
export function quotesIn(entries: readonly DebtEntry[], kept: readonly PayoffQuote[]): PayoffQuote[] {
  const past = entries.flatMap((entry) => (isEntry(entry, 'QuoteFixed') ? [entry.detail.quote] : []));
  const byId = new Map([...past, ...kept].map((quote) => [quote.id, quote]));
  return [...byId.values()].sort((one, other) => Date.parse(one.issuedAt) - Date.parse(other.issuedAt));
}
