import type { BillOrder } from '#schemas/records/bill-order.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { type BilledQuote, quoteToRepeat } from './codes-for.ts';

/**
 * The payoff quote that a boleto ordered ahead gives a debt when a step sends it; undefined when it may not be sent: its bank has not
 * confirmed it or was asked to withdraw it, its last day is over, or something of the debt was paid, amended, disputed or told
 * otherwise since it was ordered.
 * @param today the day where the debtor is
 * @param at when the step sends it (ISO-8601)
 */
export function orderedQuote(
  order: BillOrder,
  debt: Debt,
  { today, at }: { readonly today: string; readonly at: string },
): BilledQuote | undefined {
  if (order.status !== 'registered' || order.abatement > 0) return undefined;
  const { txid, pixCode, digitableLine, dueDate, quote } = order;
  const offered: BilledQuote = {
    ...quote,
    goodThrough: dueDate,
    bill: { txid, pixCode, digitableLine, payableUntil: dueDate },
  };
  const withIt = { ...debt, quotes: [...debt.quotes, offered] };
  return quoteToRepeat([withIt], today)?.id === offered.id
    ? { ...offered, issuedAt: at, issuedOn: today }
    : undefined;
}
