import { daysBetween } from '../law/calendar.ts';

/** Contract data of a debt. Percents have at most four decimals. */
export interface Terms {
  finePercent: number;
  interestPercentPerMonth: number;
  /** Centavos of charges that are waived for a debtor who has paid the whole principal. */
  waiveUpTo: number;
  /** Centavos that nobody is asked for. */
  littleUpTo: number;
}

export interface Entry {
  /** The day on which it counts, in the debtor's zone. */
  day: string;
  amount: number;
  kind: 'payment' | 'writeOff';
  /** For payments of one day, which is first. */
  at: string;
}

/** A figure that was stated to the debtor, and the last day on which paying it settles. */
export interface Quote {
  /** The day on which it was stated, in the debtor's zone, and the instant. */
  day: string;
  at: string;
  amount: number;
  lastDay: string;
  /** What had been received when it was stated: it is already off the figure. */
  receivedBefore: number;
}

export interface Account {
  amount: number;
  /** The part of the amount that bears no charges: those of the whole debt, in an instalment (Súmula 121). */
  exempt: number;
  rolledDueDate: string;
  terms: Terms;
  entries: readonly Entry[];
  quotes: readonly Quote[];
}

export interface Balance {
  principal: number;
  fine: number;
  interest: number;
  total: number;
  received: number;
  writtenOff: number;
  /** What was billed, less what was written off of it. */
  billed: number;
  /** What was waived when the debt was settled. */
  waived: number;
  /** What was paid beyond what was owed. */
  excess: number;
  settledOn: string | undefined;
}

const SCALE = 10_000;
/** Percent, thirtieths of a month, and the scale of the percent. */
const INTEREST_DENOMINATOR = BigInt(100 * 30 * SCALE);
const scaled = (percent: number): bigint => BigInt(Math.round(percent * SCALE));

class Books {
  principal: number;
  fine = 0;
  /** Interest that accrued, exactly, over INTEREST_DENOMINATOR. */
  private accrued = 0n;
  private interestTaken = 0;
  private until: string;
  private fined = false;

  private readonly account: Account;

  constructor(account: Account) {
    this.account = account;
    this.principal = account.amount;
    this.until = account.rolledDueDate;
  }

  /** What bears charges: the principal without the exempt part, which is paid last. */
  private get chargeable(): number {
    return Math.max(0, this.principal - this.account.exempt);
  }

  /** Accrues fine, once, and interest pro rata die until the end of a day; never twice for one day. */
  accrue(day: string): void {
    const days = daysBetween(this.until, day);
    if (days <= 0) return;
    const { finePercent, interestPercentPerMonth } = this.account.terms;
    if (!this.fined) {
      this.fine = Number((BigInt(this.chargeable) * scaled(finePercent)) / BigInt(100 * SCALE));
      this.fined = true;
    }
    this.accrued += BigInt(this.chargeable) * BigInt(days) * scaled(interestPercentPerMonth);
    this.until = day;
  }

  /** Rounded down to the centavo once, for all days together. */
  get interest(): number {
    return Number(this.accrued / INTEREST_DENOMINATOR) - this.interestTaken;
  }

  get total(): number {
    return this.principal + this.fine + this.interest;
  }

  /** Takes an amount off the three in an order, and returns what is left of it. */
  take(amount: number, order: readonly ('interest' | 'principal' | 'fine')[]): number {
    let rest = amount;
    for (const part of order) {
      const taken = Math.min(rest, this[part]);
      rest -= taken;
      if (part === 'interest') this.interestTaken += taken;
      else this[part] -= taken;
    }
    return rest;
  }
}

/** CC art. 354: interest, then principal; the fine, which bears nothing, is last. */
const PAYMENT_ORDER = ['interest', 'principal', 'fine'] as const;
const WRITE_OFF_ORDER = ['interest', 'fine', 'principal'] as const;

/** What is owed at the end of a day, worked out anew from the entries. */
export function balanceOn(account: Account, day: string): Balance {
  const books = new Books(account);
  let received = 0;
  let excess = 0;
  let writtenOff = 0;
  let billed = account.amount;
  let waived = 0;
  let settledOn: string | undefined;
  const happened = [...account.entries, ...account.quotes]
    .filter((one) => one.day <= day)
    .toSorted((a, b) => a.day.localeCompare(b.day) || Date.parse(a.at) - Date.parse(b.at));
  for (const entry of happened) {
    if (settledOn === undefined) books.accrue(entry.day);
    if (!('kind' in entry)) {
      // What it asks for had come already, and was not known: it is paid. What had come beyond it was owed when it was paid.
      if (settledOn === undefined && received > entry.receivedBefore && left(entry, received) === 0) {
        waived = books.total;
        books.take(books.total, WRITE_OFF_ORDER);
        settledOn = entry.day;
      }
      continue;
    }
    if (entry.kind === 'writeOff') {
      const principal = books.principal;
      writtenOff += entry.amount - books.take(entry.amount, WRITE_OFF_ORDER);
      billed -= principal - books.principal;
      if (books.total === 0) settledOn ??= entry.day;
      continue;
    }
    // What was stated to the debtor settles; what is paid beyond it is too much, and what was charged beyond it is waived.
    const stated = settledOn === undefined ? leastQuote(account, entry, received) : undefined;
    const honoured = stated !== undefined && stated <= Math.min(entry.amount, books.total);
    const offered = honoured ? stated : entry.amount;
    const rest = books.take(offered, PAYMENT_ORDER) + entry.amount - offered;
    received += entry.amount - rest;
    excess += rest;
    const byRule = Math.max(billed - received, books.total - account.terms.waiveUpTo);
    const asked = Math.min(books.total, byRule, leastQuote(account, entry, received) ?? books.total);
    if (
      settledOn === undefined &&
      (honoured ||
        settles(account, { principal: books.principal, left: books.total, asked, received, billed }))
    ) {
      waived = books.total;
      books.take(books.total, WRITE_OFF_ORDER);
      settledOn = entry.day;
    }
  }
  if (settledOn === undefined) books.accrue(day);
  const { principal, fine, interest, total } = books;
  return { principal, fine, interest, total, received, writtenOff, billed, waived, excess, settledOn };
}

/** What a quote asks for after what was received since. */
const left = (quote: Quote, received: number): number =>
  Math.max(0, quote.amount - (received - quote.receivedBefore));

/** The least that the quotes which are good on a day, and were stated by then, still ask for. */
function leastQuote(
  account: Account,
  { day, at }: { day: string; at?: string },
  received: number,
): number | undefined {
  const asked = account.quotes
    .filter((quote) => day <= quote.lastDay && quote.day <= day)
    .filter((quote) => at === undefined || Date.parse(quote.at) <= Date.parse(at))
    .map((quote) => left(quote, received));
  return asked.length === 0 ? undefined : Math.min(...asked);
}

/**
 * docs/money.md, Very little is left: "so little ... that nobody should be asked for it" is of what the debtor is asked for, which is
 * "the least" of ledger, payoff quotes and the creditor's rule (Payoff quotes).
 */
function settles(
  account: Account,
  {
    principal,
    left,
    asked,
    received,
    billed,
  }: { principal: number; left: number; asked: number; received: number; billed: number },
): boolean {
  const { waiveUpTo, littleUpTo } = account.terms;
  return (principal > 0 && asked <= littleUpTo) || (received >= billed && left <= waiveUpTo);
}

/** What is owed on a day: the ledger, or what a quote that is good fixed. */
export function owedOn(account: Account, day: string): number {
  const { total, received } = balanceOn(account, day);
  return Math.min(total, leastQuote(account, { day }, received) ?? total);
}

/** What the debtor is asked for: what is owed, or the less that the creditor's rule on charges leaves. */
export function payoffOn(account: Account, day: string): number {
  const { total, received, billed } = balanceOn(account, day);
  const byRule = Math.max(billed - received, total - account.terms.waiveUpTo, 0);
  return Math.min(owedOn(account, day), byRule);
}
