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
      case 'handedOver':
      case 'reopened':
        this.#owed.set(entry.debtId, entry.owed);
        break;
      case 'writtenOff':
        this.#writtenOff += entry.amount;
        this.#owed.set(entry.debtId, entry.balance);
        break;
      case 'event':
        this.#event(entry.detailType, entry.detail as Record<string, unknown>);
        break;
      default:
    }
  }

  /** An instalment does not count as another invoice: the plan replaces one. */
  #discount(type: string): void {
    this.#byType.set(type, (this.#byType.get(type) ?? 0) - 1);
  }

  #event(type: string, detail: Record<string, unknown>): void {
    const centavos = (field: string): number => Number(detail[field]);
    const debtId = String(detail.debtId);
    if (type === 'DebtOpened.v1' && detail.instalmentOf) {
      this.#instalments.add(debtId);
      this.#discount('opened');
      this.#invoiced -= centavos('amount');
    }
    if (type === 'PaymentPlanMade.v1') this.#owed.delete(debtId);
    if (type === 'PaymentPlanBroken.v1') this.#owed.set(debtId, centavos('owed'));
    const paymentId = `${detail.debtId} ${detail.paymentId}`;
    if (type === 'PaymentApplied.v1') {
      this.#received += centavos('applied');
      this.#excess += centavos('excess');
      this.#waived += centavos('waived');
      this.#unapplied.delete(paymentId);
      this.#unapplied.delete(String(detail.paymentId));
    }
    if (type === 'PaymentReversed.v1') {
      this.#refunded += centavos('amount');
      this.#waived += centavos('waived');
    }
    if (type === 'DebtAmended.v1' && centavos('excess') > 0) {
      this.#received -= centavos('excess');
      this.#excess += centavos('excess');
    }
    if (type === 'PaymentUnapplied.v1') this.#unapplied.set(paymentId, centavos('amount'));
  }

  inWords({ rejected, transitions, cost }: RunResult): string {
    const count = (type: string): number => this.#byType.get(type) ?? 0;
    const reais = (usd: number): string => formatReais(Math.round(usd * this.#prices.reaisPerDollar * 100));
    const sum = (amounts: Iterable<number>): number =>
      [...amounts].reduce((total, amount) => total + amount, 0);
    const rows: [string, string][] = [
      ['Invoiced', `${formatReais(this.#invoiced)} in ${some(count('opened'), 'invoice')}`],
      ['Recovered', `${formatReais(this.#received)}; ${some(count('settled'), 'debt')} settled`],
      ['Waived', `${formatReais(this.#waived)} of fine and interest, by the creditor's rule`],
      ...(this.#writtenOff > 0
        ? [['Written off', `${formatReais(this.#writtenOff)} by people`] as [string, string]]
        : []),
      ...(this.#refunded > 0
        ? [
            ['Went back', `${formatReais(this.#refunded)} of what was recovered or overpaid`] as [
              string,
              string,
            ],
          ]
        : []),
      ['Overpaid', `${formatReais(this.#excess)} to refund or to credit`],
      ['Unapplied', `${formatReais(sum(this.#unapplied.values()))} without a known invoice`],
      ['Cancelled', `${formatReais(this.#cancelled)} in ${some(count('closed'), 'debt')}`],
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
      ...(rejected > 0 ? [['Refused', `${some(rejected, 'row')}`] as [string, string]] : []),
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

const some = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
