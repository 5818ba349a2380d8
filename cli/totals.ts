import { formatReais } from '#domain/money/money.ts';
import { accountedFor, NO_BOOKS, toCollect } from '#domain/statement/books.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import type { RunResult } from '#sandbox/run.ts';
import type { Prices } from '#schemas/config/prices.ts';

/** The totals of a run: counts of what the journal tells, and the books of all debts as they were closed. */
export class Totals {
  readonly #prices: Prices;
  readonly #byType = new Map<string, number>();
  readonly #byChannel = new Map<string, number>();
  /** Debts of which something is owed when the books are closed. */
  #owing = 0;
  #refunded = 0;
  #books: Extract<Entry, { type: 'totals' }> | undefined;

  constructor(prices: Prices) {
    this.#prices = prices;
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

  inWords({ rejected, transitions, cost }: RunResult): string {
    const count = (type: string): number => this.#byType.get(type) ?? 0;
    const reais = (usd: number): string => formatReais(Math.round(usd * this.#prices.reaisPerDollar * 100));
    const books = this.#books ?? { ...NO_BOOKS, unapplied: 0 };
    const rows: Row[] = [
      ['Invoiced', `${formatReais(books.invoiced)} in ${some(count('books'), 'invoice')}`],
      ...rowIf(books.amended !== 0, 'Amended', `${formatReais(books.amended)} by amendments`),
      ['Charges', `${formatReais(books.charges)} of fine and interest`],
      ...rowIf(books.agreed > 0, 'Agreed', `${formatReais(books.agreed)} of interest of payment plans`),
      ['To collect', formatReais(toCollect(books))],
      ['Recovered', `${formatReais(books.received)}; ${some(count('books settled'), 'debt')} settled`],
      ['Waived', `${formatReais(books.waived)}, by the creditor's rule`],
      ...rowIf(books.writtenOff > 0, 'Written off', `${formatReais(books.writtenOff)} by people`),
      ['Cancelled', `${formatReais(books.cancelled)} in ${some(count('books cancelled'), 'debt')}`],
      ...rowIf(
        books.prescribed > 0,
        'Prescribed',
        `${formatReais(books.prescribed)} in ${some(count('books prescribed'), 'debt')}`,
      ),
      [
        'Still owed',
        `${formatReais(books.owed)} in ${some(this.#owing, 'debt')}; ${count('handedOver')} handed over to people`,
      ],
      ['Accounted for', formatReais(accountedFor(books))],
      ...rowIf(
        this.#refunded > 0,
        'Went back',
        `${formatReais(this.#refunded)} of what was recovered or overpaid`,
      ),
      ['Overpaid', `${formatReais(books.overpaid)} to refund or to credit`],
      ['Unapplied', `${formatReais(books.unapplied)} without a known invoice`],
      [
        'Messages',
        `${some(this.#byChannel.get('email') ?? 0, 'e-mail')}, ${this.#byChannel.get('sms') ?? 0} SMS${this.#whatsApps()}: US$ ${cost.messages.toFixed(4)} (${reais(cost.messages)})`,
      ],
      [
        'AWS',
        `${transitions} state transitions and the rest: US$ ${cost.aws.toFixed(4)} (${reais(cost.aws)})`,
      ],
      ['Cost', this.#costPerThousand(cost.messages + cost.aws, books.received)],
      ...rowIf(rejected > 0, 'Refused', some(rejected, 'row')),
    ];
    return rows.map(([what, words]) => `${what.padEnd(18)} ${words}`).join('\n');
  }

  /** The number of WhatsApp messages; empty if there are none, because most creditors have no WhatsApp. */
  #whatsApps(): string {
    const sent = this.#byChannel.get('whatsapp') ?? 0;
    return sent === 0 ? '' : `, ${sent} WhatsApp`;
  }

  #costPerThousand(usd: number, received: number): string {
    if (received <= 0) return `nothing was recovered, at the prices of ${this.#prices.readOn}`;
    const perThousand = (usd * this.#prices.reaisPerDollar * 1_000) / (received / 100);
    return `R$ ${perThousand.toFixed(4).replace('.', ',')} per R$ 1.000,00 recovered, at the prices of ${this.#prices.readOn}`;
  }
}

type Row = readonly [what: string, words: string];

const rowIf = (isShown: boolean, ...row: Row): Row[] => (isShown ? [row] : []);

const some = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
