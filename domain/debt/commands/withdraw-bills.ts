import { ALREADY, type Change, change } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';

/**
 * Records that bills of ours were withdrawn at the provider, because the debt is closed or assigned, or
 * they name another person. What they asked for stays in the
 * ledger's arithmetic.
 * @param txids their ids at the provider
 */
export function withdrawBills(
  { quotes }: DebtFor<'withdrawBills'>,
  { txids }: { readonly txids: readonly string[] },
): Change | typeof ALREADY {
  const withdrawn = quotes.map((quote): PayoffQuote => {
    const { bill } = quote;
    return bill && txids.includes(bill.txid) ? { ...quote, bill: { ...bill, withdrawn: true } } : quote;
  });
  const isNews = withdrawn.some(({ bill }, index) => bill?.withdrawn !== quotes[index]?.bill?.withdrawn);
  return isNews ? change({ set: { quotes: withdrawn } }) : ALREADY;
}
