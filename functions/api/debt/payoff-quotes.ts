import { entriesOf } from '#application/dossier/entries-of.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { quotesIn } from '#domain/dossier/quotes-in.ts';
import { debtBalance } from '#functions/api/debt-answer.ts';
import type { PayoffQuotesAnswer } from '#schemas/api/payoff-quotes.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/** Every figure that was fixed for the debtor up to a day, oldest first, and what settles the debt on it. */
export async function payoffQuotesOf(debt: StoredDebt, day: string): Promise<PayoffQuotesAnswer> {
  if (debt.status === 'awaitingInvoice') return { day, items: [] };
  const { entries } = await entriesOf(debt);
  const quotes = quotesIn(entries, debt.quotes).filter(({ issuedOn }) => issuedOn <= day);
  const { payoff } = debtBalance(debt, day);
  return {
    day,
    payoff,
    items: quotes.map((quote) => ({
      ...quote,
      isGood: isOwed(debt.status) && day <= quote.goodThrough && payoff.amount > 0,
    })),
  };
}
