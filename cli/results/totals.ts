import { type InvoiceSum, NO_INVOICES } from '#cli/batches/without-undone.ts';
import type { Words } from '#cli/words/words.ts';
import { accountedFor, addBooks, type Books, NO_BOOKS, toCollect } from '#domain/statement/books.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import type { RunResult } from '#sandbox/run.ts';
import type { Prices } from '#schemas/config/prices.ts';
import { type ClosedBooks, closedBooks, type UnreleasedDebts } from './closed-books.ts';

/** Characters of the names of totals, at least. */
const LABEL = 18;

/** How a debt is settled without money. */
const NO_MONEY: ReadonlySet<string> = new Set(['amendment', 'write-off']);

/** The totals of a run: counts of what the journal tells, and the books of all debts as they were closed. */
export class Totals {
  readonly #prices: Prices;
  readonly #words: Words;
  readonly #hasPayments: boolean;
  readonly #byType = new Map<string, number>();
  readonly #byChannel = new Map<string, number>();
  /** Debts of which something is owed when the books are closed. */
  #owing = 0;
  /** Debts that money of the run settled. */
  #settled = 0;
  /** How each debt was settled last, by its id. */
  readonly #settledBy = new Map<string, string>();
  /** What the creditor's rules would waive if all that is asked for were paid now. */
  #waivable = 0;
  #refunded = 0;
  readonly #unreleased: UnreleasedDebts;
  readonly #undone: InvoiceSum;
  /** Of all debts; what waits for a release is apart. */
  #books: Books = NO_BOOKS;
  #invoices = 0;
  #receivedBefore = 0;
  #unapplied = 0;
  #waiting = { count: 0, amount: 0 };

  /**
   * @param given.hasPayments false if no payment of the run was given, so that nobody pays
   * @param given.unreleased the debts of batches that nobody released
   * @param given.undone the invoices of batches that were undone
   */
  constructor(
    prices: Prices,
    words: Words,
    {
      hasPayments = true,
      unreleased = new Map(),
      undone = NO_INVOICES,
    }: {
      readonly hasPayments?: boolean;
      readonly unreleased?: UnreleasedDebts;
      readonly undone?: InvoiceSum;
    } = {},
  ) {
    this.#unreleased = unreleased;
    this.#undone = undone;
    this.#prices = prices;
    this.#hasPayments = hasPayments;
    this.#words = words;
  }

  count(entry: Entry): void {
    this.#byType.set(entry.type, (this.#byType.get(entry.type) ?? 0) + 1);
    if (entry.type === 'message')
      this.#byChannel.set(entry.channel, (this.#byChannel.get(entry.channel) ?? 0) + 1);
    if (entry.type === 'books') {
      const books = closedBooks(entry, this.#unreleased);
      this.#countBooks(books);
      if (books.owed > 0) this.#owing += 1;
      this.#waivable += books.owed - books.asked;
    }
    if (entry.type === 'totals') this.#unapplied = entry.unapplied;
    if (entry.type !== 'event') return;
    if (entry.detailType === 'PaymentReversed.v1') this.#refunded += entry.detail.amount;
    if (entry.detailType === 'DebtSettled.v1') this.#settledBy.set(entry.debtId, entry.detail.by);
  }

  /** By its books, an invoice counts once: the instalments of a payment plan are no other invoices. */
  #countBooks(books: ClosedBooks): void {
    const { status, debtId, received, receivedBefore, waiting, unreleased } = books;
    this.#books = addBooks(this.#books, books);
    this.#invoices += 1;
    this.#receivedBefore += receivedBefore;
    if (unreleased !== undefined) {
      this.#waiting = { count: this.#waiting.count + 1, amount: this.#waiting.amount + waiting };
      return;
    }
    // A debt that was settled before the run, or by a person who wrote it off, is none that money of the run settled.
    const isByMoney = received > receivedBefore && !NO_MONEY.has(this.#settledBy.get(debtId) ?? '');
    if (status === 'settled' && isByMoney) this.#settled += 1;
    const key = `books ${status}`;
    this.#byType.set(key, (this.#byType.get(key) ?? 0) + 1);
  }

  /**
   * One line for each total.
   * @param isInShort of the totals, those that a person reads first; a file has the others
   */
  inWords(result: RunResult, { isInShort }: { readonly isInShort: boolean }): string {
    const rows = this.rows(result).filter(({ isFirst }) => isFirst === true || !isInShort);
    const width = Math.max(LABEL, ...rows.map(({ what }) => what.length));
    return rows.map(({ what, words }) => `${what.padEnd(width)} ${words}`).join('\n');
  }

  /** Each total: its name, its amount, and it in words. */
  rows(result: RunResult): TotalRow[] {
    return [...this.#ofMoney(), ...this.#ofWork(result)];
  }

  #ofMoney(): TotalRow[] {
    const { say, money } = this.#words;
    const books = this.#books;
    const waiting = this.#waiting;
    const accounted = accountedFor(books) + waiting.amount;
    const count = (type: string): number => this.#byType.get(type) ?? 0;
    const row = (what: string, amount: number, saying = ({ amount: plain }: Said) => plain): TotalRow => ({
      ...{ what, amount, words: saying({ amount: money(amount) }) },
      // What follows the amount: a sheet has that in a cell of its own.
      note: saying({ amount: '' }).replace(/^[ ,;]+/, ''),
    });
    const ifAny = (given: TotalRow): TotalRow[] => (given.amount === 0 ? [] : [given]);
    // The lines of the screen add up: a term that is not zero is there.
    const term = (sign: '+' | '-', given: TotalRow): TotalRow => ({
      ...given,
      ...(given.amount === 0 ? {} : { sign, isFirst: true }),
    });
    const recovered = books.received - this.#receivedBefore;
    const asked = money(books.owed - this.#waivable);
    const ofStatus = (status: string) => (said: Said) =>
      say('totals.inDebts', { ...said, count: count(`books ${status}`) });
    return [
      first(
        term(
          '+',
          row(say('totals.invoiced'), books.invoiced, (said) =>
            say('totals.inInvoices', { ...said, count: this.#invoices }),
          ),
        ),
      ),
      ...ifAny(
        term(
          '+',
          row(say('totals.amended'), books.amended, (said) => say('totals.byAmendments', said)),
        ),
      ),
      first(
        term(
          '+',
          row(say('totals.charges'), books.charges, (said) => say('totals.ofCharges', said)),
        ),
      ),
      ...ifAny(
        term(
          '+',
          row(say('totals.agreed'), books.agreed, (said) => say('totals.ofPlans', said)),
        ),
      ),
      row(say('totals.toCollect'), toCollect(books)),
      {
        ...first(
          term(
            '-',
            row(say('totals.recovered'), recovered, (said) =>
              recovered === 0 && !this.#hasPayments
                ? say('totals.nobodyPays', said)
                : say('totals.settled', { ...said, count: this.#settled }),
            ),
          ),
        ),
        box: 'always',
      },
      ...ifAny(
        term(
          '-',
          row(say('totals.paidBefore'), this.#receivedBefore, (said) => say('totals.beforeRun', said)),
        ),
      ),
      term(
        '-',
        row(say('totals.waived'), books.waived, (said) => say('totals.byRule', said)),
      ),
      ...ifAny(
        term(
          '-',
          row(say('totals.writtenOff'), books.writtenOff, (said) => say('totals.byPeople', said)),
        ),
      ),
      term('-', row(say('totals.cancelled'), books.cancelled, ofStatus('cancelled'))),
      ...ifAny(term('-', row(say('totals.prescribed'), books.prescribed, ofStatus('prescribed')))),
      ...ifAny({
        ...term(
          '-',
          row(say('totals.waiting'), waiting.amount, (said) =>
            say('totals.waitingInvoices', { ...said, count: waiting.count }),
          ),
        ),
        box: 'ifAny',
      }),
      {
        ...first(
          row(say('totals.stillOwed'), books.owed, (said) =>
            say('totals.owedInDebts', { ...said, count: this.#owing, handedOver: count('books handedOver') }),
          ),
        ),
        ...{ box: 'always', sign: '=' },
      },
      row(say('totals.accountedFor'), accounted, (said) =>
        say('totals.sums', { ...said, closes: accounted === toCollect(books) ? 'yes' : 'no' }),
      ),
      ...ifAny(
        row(say('totals.waivable'), this.#waivable, (said) => say('totals.ifPaidNow', { ...said, asked })),
      ),
      ...ifAny(row(say('totals.wentBack'), this.#refunded, (said) => say('totals.ofRecovered', said))),
      {
        ...row(say('totals.overpaid'), books.overpaid, (said) => say('totals.toRefund', said)),
        box: 'ifAny',
      },
      {
        ...row(say('totals.unapplied'), this.#unapplied, (said) => say('totals.withoutInvoice', said)),
        box: 'ifAny',
      },
      ...ifAny(
        first(
          row(say('totals.undone'), this.#undone.amount, (said) =>
            say('totals.undoneInvoices', { ...said, count: this.#undone.count }),
          ),
        ),
      ),
    ];
  }

  #ofWork({ rejected, transitions, cost }: RunResult): TotalRow[] {
    const { say, money, number } = this.#words;
    const reais = (usd: number): string => money(Math.round(usd * this.#prices.reaisPerDollar * 100));
    const [emails = 0, sms = 0, whatsapps = 0] = ['email', 'sms', 'whatsapp'].map((one) =>
      this.#byChannel.get(one),
    );
    const sent = { emails, sms, usd: number(cost.messages, 4), reais: reais(cost.messages) };
    const aws = { count: transitions, usd: number(cost.aws, 4), reais: reais(cost.aws) };
    const messages = this.#byType.get('message') ?? 0;
    const joint = this.#byType.get('consolidated') ?? 0;
    const recovered = this.#books.received - this.#receivedBefore;
    const refused: TotalRow[] =
      rejected > 0
        ? [
            {
              ...{ what: say('totals.refused'), words: say('totals.rows', { count: rejected }) },
              isFirst: true,
              box: 'always',
            },
          ]
        : [];
    return [
      {
        what: say('totals.messages'),
        // Most creditors have no WhatsApp.
        words: whatsapps ? say('totals.sentAll', { ...sent, whatsapps }) : say('totals.sent', sent),
        isFirst: true,
        box: 'always',
      },
      ...(joint > 0
        ? [
            {
              what: say('totals.byInvoice'),
              words: say('totals.jointMessages', { count: messages + joint, sent: messages }),
            },
          ]
        : []),
      { what: say('totals.aws'), words: say('totals.transitions', aws), of: 'operation' },
      {
        what: say('totals.cost'),
        words: this.#costPerThousand(cost.messages + cost.aws, recovered),
        of: 'operation',
      },
      ...refused,
    ];
  }

  #costPerThousand(usd: number, received: number): string {
    const { say, day } = this.#words;
    const readOn = { day: day(this.#prices.readOn) };
    if (received <= 0) return say('totals.nothingRecovered', readOn);
    const perThousand = (usd * this.#prices.reaisPerDollar * 1_000) / (received / 100);
    const cost = `R$ ${perThousand.toFixed(4).replace('.', ',')}`;
    return say('totals.perThousand', { ...readOn, cost });
  }
}

/** A total that a person reads first. */
const first = (row: TotalRow): TotalRow => ({ ...row, isFirst: true });

interface Said {
  /** In words; empty where a cell of its own has it. */
  readonly amount: string;
}

export interface TotalRow {
  readonly what: string;
  /** Centavos, if it is one amount. */
  readonly amount?: number;
  /** All of it in words, the amount too. */
  readonly words: string;
  /** What the words say beside the amount. */
  readonly note?: string;
  /** Only those who operate the product look at it. */
  readonly of?: 'operation';
  /** A person reads it first: the screen has it also where a file has all. */
  readonly isFirst?: boolean;
  /** A page shows it above its table; also while it is zero, or not. */
  readonly box?: 'always' | 'ifAny';
  /** How what is owed comes about: what is added or taken off, if it is not zero, and what that is (`=`). */
  readonly sign?: '+' | '-' | '=';
}
