import { findBillOrder } from '#adapters/table/bill-orders.ts';
import { listLiveOrders } from '#adapters/table/remittances.ts';
import type { BilledQuote } from '#domain/debt/codes-for.ts';
import { orderedQuote } from '#domain/debt/ordered-quote.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { remittanceTermsOf } from './terms-of.ts';

/**
 * The bill of a debt that was ordered ahead, if its step may send it: see `orderedQuote`. Undefined for a creditor whose bills are made
 * when they are asked for.
 * @param given.today the day where the debtor is; `at`: when the step sends it (ISO-8601)
 */
export async function orderedBill(
  debt: Debt,
  creditor: Creditor,
  given: { readonly today: string; readonly at: string },
): Promise<BilledQuote | undefined> {
  const terms = remittanceTermsOf(creditor);
  if (!terms) return undefined;
  for (const txid of await listLiveOrders(terms, debt.debtId)) {
    const order = await findBillOrder(creditor.id, txid);
    const quote = order && orderedQuote(order, debt, given);
    if (quote) return quote;
  }
  return undefined;
}
