import type { BilledQuote } from '#domain/debt/codes-for.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { quoteOf } from '#domain/debt/quote-of.ts';
import type { ChargeNumber } from '#formats/pix/make-txid.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { QuotedBill } from '#schemas/records/payoff-quote.ts';

/** What a bill asks for one of its debts, centavos. */
export interface Share {
  readonly debt: Debt;
  readonly amount: number;
}

type Shares = readonly [Share, ...Share[]];

/**
 * The shares of a bill, the oldest debt first: what settles each of them that day.
 * @param amount what it asks for one debt when that is fixed otherwise
 */
export function sharesOf(
  debts: readonly [Debt, ...Debt[]],
  today: string,
  amount: number | undefined,
): Shares {
  const share = (debt: Debt): Share => ({ debt, amount: amount ?? payoffOn(debt, today).amount });
  const [oldest = debts[0], ...others] = [...debts].sort((one, other) =>
    one.rolledDueDate.localeCompare(other.rolledDueDate),
  );
  return [share(oldest), ...others.map(share)];
}

/**
 * What the id of a bill is made from. What is owed, and until when, is part of it: a payment, a promise or a corrected CPF between two
 * tries asks for another bill, and gets another.
 */
export const numberOf = (
  shares: Shares,
  {
    today,
    goodThrough,
    debtor: { taxIdReplacedAt },
  }: { readonly today: string; readonly goodThrough: string; readonly debtor: Debtor },
): ChargeNumber => ({
  debtId: shares.map(({ debt }) => debt.debtId).join(' '),
  version: shares[0].debt.version,
  n: [
    today,
    goodThrough,
    shares.map(({ amount }) => amount).join(' '),
    ...(taxIdReplacedAt ? [taxIdReplacedAt] : []),
  ].join('/'),
});

/** The payoff quote of each debt of a bill. */
export function quotesOfBill(
  shares: Shares,
  {
    txid,
    codes,
    at,
    goodThrough,
    zone,
  }: {
    readonly txid: string;
    readonly codes: Pick<QuotedBill, 'pixCode' | 'digitableLine'>;
    /** When it was asked for (ISO-8601). */
    readonly at: string;
    readonly goodThrough: string;
    /** The debtor's time zone (IANA). */
    readonly zone: string;
  },
): ReadonlyMap<string, BilledQuote> {
  const ids = shares.map(({ debt }) => debt.debtId);
  const bill = {
    txid,
    ...codes,
    payableUntil: goodThrough,
    ...(ids.length > 1 ? { sharedBy: ids.sort() } : {}),
  };
  return new Map(
    shares.map(({ debt, amount }) => [
      debt.debtId,
      { ...quoteOf(debt, { id: txid, by: 'bill', amount, issuedAt: at, goodThrough, zone }), bill },
    ]),
  );
}
