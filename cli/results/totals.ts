import type { Words } from '#cli/words/words.ts';
import { accountedFor, NO_BOOKS, toCollect } from '#domain/statement/books.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import type { RunResult } from '#sandbox/run.ts';
import type { Prices } from '#schemas/config/prices.ts';

/** The totals of a run: counts of what the journal tells, and the books of all debts as they were closed. */
export class Totals {
  readonly #prices: Prices;
  readonly #words: Words;
  readonly #byType = new Map<string, number>();
  readonly #byChannel = new Map<string, number>();
  /** Debts of which something is owed when the books are closed. */
  #owing = 0;
  #refunded = 0;
  #books: Extract<Entry, { type: 'totals' }> | undefined;

  constructor(prices: Prices, words: Words) {
    this.#prices = prices;
    this.#words = words;
  }

  count(entry: Entry): void {
    this.#byType.set(entry.type, (this.#byType.get(entry.type) ?? 0) + 1);
    if (entry.type === 'message')
      this.#byChannel.set(entry.channel, (this.#byChannel.get(entry.channel) ?? 0) + 1);
    if (entry.type === 'books') {
      this.#countBooks(entry);
      if (entry.owed > 0) this.#owing += 1;
    }
    if (entry.type === 'totals') this.#books = entry;
    if (entry.type === 'event' && entry.detailType === 'PaymentReversed.v1')
      this.#refunded += entry.detail.amount;
  }

  /** By its books, an invoice counts once: the instalments of a payment plan are no other invoices. */
  #countBooks({ status }: Extract<Entry, { type: 'books' }>): void {
    const key = `books ${status}`;
    this.#byType.set(key, (this.#byType.get(key) ?? 0) + 1);
  }

  /** One line for each total. */
  inWords(result: RunResult): string {
    return this.rows(result)
      .map(([what, words]) => `${what.padEnd(18)} ${words}`)
      .join('\n');
  }

  /** Each total: its name, and it in words. */
  rows({ rejected, transitions, cost }: RunResult): TotalRow[] {
    const { say, money, number } = this.#words;
    const count = (type: string): number => this.#byType.get(type) ?? 0;
    const reais = (usd: number): string => money(Math.round(usd * this.#prices.reaisPerDollar * 100));
    const books = this.#books ?? { ...NO_BOOKS, receivedBefore: 0, unapplied: 0 };
    const recovered = books.received - books.receivedBefore;
    const amountOf = (centavos: number) => ({ amount: money(centavos) });
    const [emails, sms, whatsapps] = ['email', 'sms', 'whatsapp'].map((one) => this.#byChannel.get(one) ?? 0);
    const sent = {
      emails: emails ?? 0,
      sms: sms ?? 0,
      usd: number(cost.messages, 4),
      reais: reais(cost.messages),
    };
    return [
      [
        say('totals.invoiced'),
        say('totals.inInvoices', { ...amountOf(books.invoiced), count: count('books') }),
      ],
      ...rowIf(
        books.amended !== 0,
        say('totals.amended'),
        say('totals.byAmendments', amountOf(books.amended)),
      ),
      [say('totals.charges'), say('totals.ofCharges', amountOf(books.charges))],
      ...rowIf(books.agreed > 0, say('totals.agreed'), say('totals.ofPlans', amountOf(books.agreed))),
      [say('totals.toCollect'), money(toCollect(books))],
      [
        say('totals.recovered'),
        say('totals.settled', { ...amountOf(recovered), count: count('books settled') }),
      ],
      ...rowIf(
        books.receivedBefore > 0,
        say('totals.paidBefore'),
        say('totals.beforeRun', amountOf(books.receivedBefore)),
      ),
      [say('totals.waived'), say('totals.byRule', amountOf(books.waived))],
      ...rowIf(
        books.writtenOff > 0,
        say('totals.writtenOff'),
        say('totals.byPeople', amountOf(books.writtenOff)),
      ),
      [
        say('totals.cancelled'),
        say('totals.inDebts', { ...amountOf(books.cancelled), count: count('books cancelled') }),
      ],
      ...rowIf(
        books.prescribed > 0,
        say('totals.prescribed'),
        say('totals.inDebts', { ...amountOf(books.prescribed), count: count('books prescribed') }),
      ),
      [
        say('totals.stillOwed'),
        say('totals.owedInDebts', {
          ...amountOf(books.owed),
          count: this.#owing,
          handedOver: count('books handedOver'),
        }),
      ],
      [say('totals.accountedFor'), money(accountedFor(books))],
      ...rowIf(
        this.#refunded > 0,
        say('totals.wentBack'),
        say('totals.ofRecovered', amountOf(this.#refunded)),
      ),
      [say('totals.overpaid'), say('totals.toRefund', amountOf(books.overpaid))],
      [say('totals.unapplied'), say('totals.withoutInvoice', amountOf(books.unapplied))],
      [
        say('totals.messages'),
        // Most creditors have no WhatsApp.
        whatsapps ? say('totals.sentAll', { ...sent, whatsapps }) : say('totals.sent', sent),
      ],
      [
        say('totals.aws'),
        say('totals.transitions', {
          count: transitions,
          usd: number(cost.aws, 4),
          reais: reais(cost.aws),
        }),
        'operation',
      ],
      [say('totals.cost'), this.#costPerThousand(cost.messages + cost.aws, recovered), 'operation'],
      ...rowIf(rejected > 0, say('totals.refused'), say('totals.rows', { count: rejected })),
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

/** What only those who operate the product look at is marked. */
export type TotalRow = readonly [what: string, words: string, of?: 'operation'];

const rowIf = (isShown: boolean, ...row: TotalRow): TotalRow[] => (isShown ? [row] : []);
