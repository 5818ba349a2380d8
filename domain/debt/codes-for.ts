import { earliest } from '#domain/calendar/days.ts';
import { boletoAsksFor, pixAsksFor } from '#formats/payment-codes/asks-for.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { PayoffQuote, QuotedBill } from '#schemas/records/payoff-quote.ts';
import { assigneeCodes } from './assignee-codes.ts';
import { dayFor } from './day-for.ts';
import { lastOf } from './last-of.ts';
import { payoffHoldsUntil, payoffOn } from './payoff-on.ts';

/** The codes that a debtor is shown, at least one. */
export interface Codes {
  readonly pixCode?: string | undefined;
  readonly digitableLine?: string | undefined;
  /** The last day on which a bill of ours may be paid. */
  readonly validUntil?: string | undefined;
}

/** A payoff quote with codes. */
export type BilledQuote = PayoffQuote & { readonly bill: QuotedBill };

/**
 * The codes that pay just what settles a debt today; undefined if there are none. Those of our latest bill that may still be
 * shown; else those of billing's bill, until something is paid, if they ask for just that amount. Of a credit that was assigned,
 * those of the assignee alone.
 */
export function codesFor(debt: Debt, today: string): Codes | undefined {
  if (debt.assigned) return assigneeCodes(debt, today);
  const quote = quoteToRepeat([debt], today);
  if (quote) return codesOf(quote);
  const { amount, balance } = payoffOn(debt, today);
  if (amount === 0 || amount !== debt.amount || balance.received !== 0) return undefined;
  const { bill } = debt;
  const pixCode = bill.pixCode && pixAsksFor(bill.pixCode, amount) ? bill.pixCode : undefined;
  const digitableLine =
    bill.digitableLine && boletoAsksFor(bill.digitableLine, amount, today) ? bill.digitableLine : undefined;
  return pixCode || digitableLine ? { pixCode, digitableLine } : undefined;
}

/** The codes of a bill of ours. */
export const codesOf = (quote: BilledQuote): Codes => {
  const { pixCode, digitableLine } = quote.bill;
  return { pixCode, digitableLine, validUntil: payableUntil(quote) };
};

/** The last day on which the codes of a bill of ours can be paid: its provider may not know a holiday that lengthened the quote. */
const payableUntil = ({ bill, goodThrough }: BilledQuote): string =>
  bill.payableUntil !== undefined && bill.payableUntil < goodThrough ? bill.payableUntil : goodThrough;

/**
 * The latest bill of ours for just these debts whose codes may be shown once more: it is good, was not withdrawn, asks for
 * what settles each of them, and nothing of them was paid, amended or disputed since.
 */
export function quoteToRepeat(debts: readonly [Debt, ...Debt[]], today: string): BilledQuote | undefined {
  const [first, ...others] = debts;
  const ids = debts.map(({ debtId }) => debtId).sort();
  return first.quotes.findLast(
    (quote): quote is BilledQuote =>
      isBilled(quote) &&
      isToRepeat(quote, first, today) &&
      (quote.bill.sharedBy ?? [first.debtId]).join() === ids.join() &&
      others.every((debt) =>
        debt.quotes.some((share) => share.id === quote.id && isToRepeat(share, debt, today)),
      ),
  );
}

function isToRepeat(quote: PayoffQuote, debt: Debt, today: string): boolean {
  const { of, entries, issuedOn, amount } = quote;
  return (
    isBilled(quote) &&
    !quote.bill.withdrawn &&
    !quote.bill.isWrong &&
    issuedOn <= today &&
    neededUntil(debt, today) <= payableUntil(quote) &&
    amount === payoffOn(debt, today).amount &&
    entries === entriesOf(debt) &&
    of.amount === debt.amount &&
    of.dueDate === debt.dueDate &&
    debt.cases.every(({ kind, openedAt }) => kind === 'hardship' || dayFor(debt, openedAt) < issuedOn)
  );
}

const isBilled = (quote: PayoffQuote): quote is BilledQuote => quote.bill !== undefined;

/** The day on which a code has to be good: today, or the promised day, if the same settles the debt until then. */
function neededUntil(debt: Debt, today: string): string {
  const day = debt.status === 'promised' ? lastOf(debt.promises).day : today;
  if (day <= today) return today;
  return earliest(day, payoffHoldsUntil(debt, today) ?? day);
}

/** How many payments and refunds a ledger has. */
export const entriesOf = ({ payments, refunds }: Pick<Debt, 'payments' | 'refunds'>): number =>
  Object.keys(payments).length + Object.keys(refunds).length;
