import { formatReais } from '#domain/money/money.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import type { RunResult } from '#sandbox/run.ts';
import type { Prices } from '#schemas/config/prices.ts';

/** The totals of a run. */
export class Totals {
  readonly #prices: Prices;
  readonly #byType = new Map<string, number>();
  readonly #byChannel = new Map<string, number>();
  /** What each debt on the ladder or handed over owes, centavos. */
  readonly #owed = new Map<string, number>();
  readonly #instalments = new Set<string>();
  #invoiced = 0;
  #received = 0;
  #excess = 0;
  #waived = 0;
  #refunded = 0;
  #writtenOff = 0;
  /** Payments without a known invoice, by id. */
  readonly #unapplied = new Map<string, number>();
  #cancelled = 0;
  #prescribed = 0;

  constructor(prices: Prices) {
    this.#prices = prices;
  }

  count(entry: Entry): void {
    this.#byType.set(entry.type, (this.#byType.get(entry.type) ?? 0) + 1);
    switch (entry.type) {
      case 'opened':
        this.#invoiced += entry.amount;
        this.#owed.set(entry.debtId, entry.amount);
        break;
      case 'message':
        this.#byChannel.set(entry.channel, (this.#byChannel.get(entry.channel) ?? 0) + 1);
        // An apology is sent for a debt that owes nothing any more.
        if (this.#owed.has(entry.debtId)) this.#owed.set(entry.debtId, entry.owed);
        break;
      case 'payment':
        if (this.#owed.has(entry.debtId)) this.#owed.set(entry.debtId, entry.balance);
        break;
      case 'unidentifiedPayment':
        this.#unapplied.set(entry.paymentId, entry.amount);
        break;
      case 'settled':
        this.#owed.delete(entry.debtId);
        if (this.#instalments.has(entry.debtId)) this.#discount('settled');
        break;
      case 'closed':
        if (this.#instalments.has(entry.debtId)) this.#discount('closed');
        else this.#cancelled += this.#owed.get(entry.debtId) ?? 0;
        this.#owed.delete(entry.debtId);
        break;
      case 'prescribed':
        this.#prescribed += entry.unpaid;
        this.#owed.delete(entry.debtId);
        break;
      case 'handedOver':
      case 'reopened':
        this.#owed.set(entry.debtId, entry.owed);
        break;
      case 'writtenOff':
        this.#writtenOff += entry.amount;
        this.#owed.set(entry.debtId, entry.balance);
        break;
      case 'event':
        this.#event(entry);
        break;
      default:
    }
  }

  /** An instalment does not count as another invoice: the plan replaces one. */
  #discount(type: string): void {
    this.#byType.set(type, (this.#byType.get(type) ?? 0) - 1);
  }

  #event(entry: Extract<Entry, { type: 'event' }>): void {
    const { debtId } = entry;
    switch (entry.detailType) {
      case 'DebtOpened.v1':
        if (!entry.detail.instalmentOf) break;
        this.#instalments.add(debtId);
        this.#discount('opened');
        this.#invoiced -= entry.detail.amount;
        break;
      case 'PaymentPlanMade.v1':
        this.#owed.delete(debtId);
        break;
      case 'PaymentPlanBroken.v1':
        this.#owed.set(debtId, entry.detail.owed);
        break;
      case 'PaymentApplied.v1': {
        const { paymentId, applied, excess, waived } = entry.detail;
        this.#received += applied;
        this.#excess += excess;
        this.#waived += waived;
        this.#unapplied.delete(`${debtId} ${paymentId}`);
        this.#unapplied.delete(paymentId);
        break;
      }
      case 'PaymentReversed.v1':
        this.#refunded += entry.detail.amount;
        this.#waived += entry.detail.waived;
        break;
      case 'DebtAmended.v1':
        this.#received -= entry.detail.excess;
        this.#excess += entry.detail.excess;
        break;
      case 'PaymentUnapplied.v1':
        this.#unapplied.set(`${debtId} ${entry.detail.paymentId}`, entry.detail.amount);
        break;
      default:
    }
  }

  inWords({ rejected, transitions, cost }: RunResult): string {
    const count = (type: string): number => this.#byType.get(type) ?? 0;
    const reais = (usd: number): string => formatReais(Math.round(usd * this.#prices.reaisPerDollar * 100));
    const sum = (amounts: Iterable<number>): number =>
      [...amounts].reduce((total, amount) => total + amount, 0);
    const rows: Row[] = [
      ['Invoiced', `${formatReais(this.#invoiced)} in ${some(count('opened'), 'invoice')}`],
      ['Recovered', `${formatReais(this.#received)}; ${some(count('settled'), 'debt')} settled`],
      ['Waived', `${formatReais(this.#waived)}, by the creditor's rule`],
      ...rowIf(this.#writtenOff > 0, 'Written off', `${formatReais(this.#writtenOff)} by people`),
      ...rowIf(
        this.#refunded > 0,
        'Went back',
        `${formatReais(this.#refunded)} of what was recovered or overpaid`,
      ),
      ['Overpaid', `${formatReais(this.#excess)} to refund or to credit`],
      ['Unapplied', `${formatReais(sum(this.#unapplied.values()))} without a known invoice`],
      ['Cancelled', `${formatReais(this.#cancelled)} in ${some(count('closed'), 'debt')}`],
      ...rowIf(
        this.#prescribed > 0,
        'Prescribed',
        `${formatReais(this.#prescribed)} in ${some(count('prescribed'), 'debt')}`,
      ),
      [
        'Still owed',
        `${formatReais(sum(this.#owed.values()))} in ${some(this.#owed.size, 'debt')}; ${count('handedOver')} handed over to people`,
      ],
      [
        'Messages',
        `${some(this.#byChannel.get('email') ?? 0, 'e-mail')}, ${this.#byChannel.get('sms') ?? 0} SMS${this.#whatsApps()}: US$ ${cost.messages.toFixed(4)} (${reais(cost.messages)})`,
      ],
      [
        'AWS',
        `${transitions} state transitions and the rest: US$ ${cost.aws.toFixed(4)} (${reais(cost.aws)})`,
      ],
      ['Cost', this.#costPerThousand(cost.messages + cost.aws)],
      ...rowIf(rejected > 0, 'Refused', some(rejected, 'row')),
    ];
    return rows.map(([what, words]) => `${what.padEnd(18)} ${words}`).join('\n');
  }

  /** The number of WhatsApp messages; empty if there are none, because most creditors have no WhatsApp. */
  #whatsApps(): string {
    const sent = this.#byChannel.get('whatsapp') ?? 0;
    return sent === 0 ? '' : `, ${sent} WhatsApp`;
  }

  #costPerThousand(usd: number): string {
    if (this.#received === 0) return `nothing was recovered, at the prices of ${this.#prices.readOn}`;
    const perThousand = (usd * this.#prices.reaisPerDollar * 1_000) / (this.#received / 100);
    return `R$ ${perThousand.toFixed(4).replace('.', ',')} per R$ 1.000,00 recovered, at the prices of ${this.#prices.readOn}`;
  }
}

type Row = readonly [what: string, words: string];

const rowIf = (isShown: boolean, ...row: Row): Row[] => (isShown ? [row] : []);

const some = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
