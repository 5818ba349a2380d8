import { type Change, change } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withQuote } from '#domain/debt/with-quote.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';

/** Fixes a figure for the debtor. Those that were fixed before stay good until their own last day. */
export const quotePayoff = (
  debt: DebtFor<'quotePayoff'>,
  { quote }: { readonly quote: PayoffQuote },
): Change => change({ set: { quotes: withQuote(debt, quote) } });
