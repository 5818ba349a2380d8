import type { ForecastEntry } from '#application/forecast/entry.ts';
import type { CheckedInvoice } from '#application/forecast/open-debt.ts';
import type { Coming } from '#application/forecast/play.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { msOf } from '#domain/calendar/fast-days.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { type BySecond, SecondCounts } from './by-second.ts';
import type { Observer, Watch } from './observer.ts';

/** A count of messages, and what they cost. */
export interface Sent {
  readonly day: string;
  readonly creditor: string;
  readonly regua: string;
  readonly step: string;
  readonly channel: Channel;
  count: number;
  /** Of the debts that they speak of for their own step, centavos. */
  owed: number;
  /** Microreais. */
  cost: number;
}

/** A count of messages that a rule holds back. */
export interface Held {
  readonly day: string;
  readonly rule: string;
  readonly channel: Channel;
  count: number;
}

/** A debtor whom nothing can be sent to, as billing calls them, with the invoices that could not be written about. */
export interface UnreachedDebtor {
  readonly creditorId: string;
  readonly debtorId: string;
  readonly name: string;
  readonly invoices: readonly string[];
}

/** What a part of a forecast comes to, in plain data. */
export interface PartTally {
  readonly sent: readonly Sent[];
  /** Debtors who get a message. */
  readonly people: number;
  readonly held: readonly Held[];
  readonly joint: number;
  readonly opened: number;
  readonly openedAmount: number;
  readonly settled: number;
  /** From the first day on. */
  readonly paid: readonly (readonly [day: string, centavos: number])[];
  /** Centavos that were paid before the first day, of invoices that come in open. */
  readonly paidBefore: number;
  readonly handedOver: readonly (readonly [reason: string, count: number])[];
  readonly transitions: number;
  /** Debtors who get no message because no channel of a step has an address of theirs. */
  readonly unreached: readonly UnreachedDebtor[];
  readonly refused: readonly { readonly invoice: string; readonly reason: string }[];
  /** Messages in each second that has any. */
  readonly perSecond: Readonly<Record<Channel, BySecond>>;
}

/** Adds up what a forecast says while it is played. */
export class Tally implements Observer {
  readonly #sent = new Map<string, Sent[]>();
  readonly #held = new Map<string, Held>();
  readonly #from: string;
  readonly #paid = new Map<string, number>();
  readonly #unreached: UnreachedDebtor[] = [];
  readonly #handedOver = new Map<string, number>();
  readonly #perSecond: Readonly<Record<Channel, SecondCounts>> = {
    email: new SecondCounts(),
    sms: new SecondCounts(),
    whatsapp: new SecondCounts(),
  };
  readonly #refused: { invoice: string; reason: string }[] = [];
  #people = 0;
  #paidBefore = 0;
  #joint = 0;
  #opened = 0;
  #openedAmount = 0;
  #settled = 0;
  #transitions = 0;

  /** @param from the first day */
  constructor(from: string) {
    this.#from = from;
  }

  countTransitions = (count: number): void => {
    this.#transitions += count;
  };

  refuse = ({ invoice }: CheckedInvoice, reason: string): void => {
    this.#refused.push({ invoice: invoice.invoiceId, reason });
  };

  watch = (comings: readonly Coming[]): Watch => {
    const debtors = new ReachedDebtors();
    return {
      record: (entry) => {
        this.#add(entry);
        debtors.record(entry);
      },
      close: () => {
        this.#people += debtors.reached.size;
        this.#unreached.push(...debtors.unreached(comings));
      },
    };
  };

  #add = (entry: ForecastEntry): void => {
    const { debt, at } = entry;
    switch (entry.type) {
      case 'opened':
        this.#opened += 1;
        this.#openedAmount += debt.amount;
        break;
      case 'settled':
        this.#settled += 1;
        break;
      case 'paid':
        if (dayOf(entry.paidAt) < this.#from) this.#paidBefore += entry.amount;
        else add(this.#paid, dayOf(at), entry.amount);
        break;
      case 'handedOver':
        add(this.#handedOver, entry.reason, 1);
        break;
      case 'held': {
        const day = dayOf(at);
        const { rule, channel } = entry;
        const key = `${day} ${rule} ${channel}`;
        const known = this.#held.get(key);
        if (known) known.count += 1;
        else this.#held.set(key, { day, rule, channel, count: 1 });
        break;
      }
      case 'consolidated':
        this.#joint += 1;
        break;
      case 'message': {
        const day = dayOf(at);
        const { step, channel, owed, cost } = entry;
        const { creditorId: creditor, regua } = debt;
        const sent = this.#sentOn(day, { creditor, regua, step, channel });
        sent.count += 1;
        sent.owed += owed;
        sent.cost += cost;
        this.#perSecond[channel].add(msOf(at), 1);
      }
    }
  };

  /** The count of a day and of what a message is of; a day has few, so that no key is put together for each message. */
  #sentOn(day: string, of: Pick<Sent, 'creditor' | 'regua' | 'step' | 'channel'>): Sent {
    const onDay = this.#sent.get(day) ?? [];
    const known = onDay.find(
      (one) =>
        one.step === of.step &&
        one.channel === of.channel &&
        one.regua === of.regua &&
        one.creditor === of.creditor,
    );
    if (known) return known;
    const sent = { day, ...of, count: 0, owed: 0, cost: 0 };
    onDay.push(sent);
    this.#sent.set(day, onDay);
    return sent;
  }

  result(): PartTally {
    return {
      sent: [...this.#sent.values()].flat(),
      people: this.#people,
      paidBefore: this.#paidBefore,
      held: [...this.#held.values()],
      joint: this.#joint,
      opened: this.#opened,
      openedAmount: this.#openedAmount,
      settled: this.#settled,
      paid: [...this.#paid],
      handedOver: [...this.#handedOver],
      transitions: this.#transitions,
      unreached: this.#unreached,
      refused: this.#refused,
      perSecond: {
        email: this.#perSecond.email.all,
        sms: this.#perSecond.sms.all,
        whatsapp: this.#perSecond.whatsapp.all,
      },
    };
  }
}

/** The debtors of one person, under whichever creditor and id: those who get a message, and those who have no address for one. */
class ReachedDebtors {
  readonly reached = new Set<string>();
  readonly #withoutAddress = new Map<
    string,
    Omit<UnreachedDebtor, 'name'> & { readonly invoices: string[] }
  >();

  record(entry: ForecastEntry): void {
    const { creditorId, debtorId } = entry.debt;
    if (entry.type === 'message') this.reached.add(`${creditorId} ${debtorId}`);
    if (entry.type === 'held' && entry.rule === 'no-address') this.#missAddress(entry.debt);
  }

  /** Those who have no address and get no message, each with the name of their last invoice. */
  unreached(comings: readonly Coming[]): UnreachedDebtor[] {
    const left = [...this.#withoutAddress].filter(([key]) => !this.reached.has(key));
    if (left.length === 0) return [];
    const names = namesIn(comings);
    return left.map(([key, debtor]) => ({ ...debtor, name: names.get(key) ?? debtor.debtorId }));
  }

  #missAddress({ creditorId, debtorId, invoiceId }: Debt): void {
    const key = `${creditorId} ${debtorId}`;
    const known = this.#withoutAddress.get(key) ?? { creditorId, debtorId, invoices: [] };
    this.#withoutAddress.set(key, known);
    if (!known.invoices.includes(invoiceId)) known.invoices.push(invoiceId);
  }
}

/** The name of each debtor, as their last invoice has it. */
function namesIn(comings: readonly Coming[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const coming of comings) {
    if (coming.kind !== 'invoice') continue;
    const { invoice, identity, update } = coming.checked;
    if (update.name !== undefined) names.set(`${invoice.creditorId} ${identity.debtorId}`, update.name);
  }
  return names;
}

const add = (to: Map<string, number>, key: string, amount: number): void => {
  to.set(key, (to.get(key) ?? 0) + amount);
};
