import { providerOf } from '#adapters/psp/provider-of.ts';
import type { BilledQuote } from '#domain/debt/codes-for.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { billId } from './bill-id.ts';
import { keepBill } from './keep-bill.ts';
import { numberOf, quotesOfBill, sharesOf } from './quotes-of-bill.ts';

/**
 * Issues one new bill of what settles a debt today, or several of one debtor, good through a business day; gives each
 * debt its payoff quote. Asked again on the same day for the same debts, amounts and last day, the provider gives the same bill again:
 * its id is made from them.
 */
export async function newBill(given: {
  readonly debts: readonly [Debt, ...Debt[]];
  readonly debtor: Debtor;
  /** When it is asked for (ISO-8601). */
  readonly at: string;
  /** The last day on which it may be paid: a business day. */
  readonly goodThrough: string;
  /** What it asks for one debt, centavos, when that is fixed otherwise: what settles a payment plan early. */
  readonly amount?: number;
}): Promise<ReadonlyMap<string, BilledQuote>> {
  const { debtor, at, goodThrough } = given;
  const today = dayFor(given.debts[0], at);
  const creditor = creditorOf(given.debts[0]);
  const shares = sharesOf(given.debts, today, given.amount);
  const txid = billId(numberOf(shares, { today, goodThrough, debtor }));
  const issued = await providerOf(creditor).issue({
    txid,
    creditor,
    debtor,
    invoiceId: inWords(shares.map(({ debt }) => debt.invoiceId)),
    amount: shares.reduce((sum, { amount }) => sum + amount, 0),
    dueDate: goodThrough,
    issuedOn: today,
  });
  await keepBill(issued, {
    txid,
    creditorId: creditor.id,
    shares: shares.map(({ debt: { debtId, invoiceId }, amount }) => ({ debtId, invoiceId, amount })),
  });
  const { reference: _, ...codes } = issued;
  return quotesOfBill(shares, { txid, codes, at, goodThrough, zone: placeOf(debtor, creditor).zone });
}

/** `NF-1 e mais 2`, for a provider's field that people read. */
const inWords = ([first, ...others]: readonly string[]): string =>
  others.length === 0 ? (first as string) : `${first} e mais ${others.length}`;
