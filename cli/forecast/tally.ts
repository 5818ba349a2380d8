import type { ForecastEntry } from '#application/forecast/entry.ts';
import type { CheckedInvoice } from '#application/forecast/open-debt.ts';
import { dayOf } from '#domain/calendar/days.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Observer } from './observer.ts';

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

/** What a part of a forecast comes to, in plain data. */
export interface PartTally {
  readonly sent: readonly Sent[];
  readonly held: readonly Held[];
  readonly joint: number;
  readonly opened: number;
  readonly openedAmount: number;
  readonly settled: number;
  readonly paid: readonly (readonly [day: string, centavos: number])[];
  readonly handedOver: readonly (readonly [reason: string, count: number])[];
  readonly transitions: number;
  readonly refused: readonly { readonly invoice: string; readonly reason: string }[];
  /** Messages of each second that has any, by channel: `channel second` -> count. */
  readonly perSecond: ReadonlyMap<string, number>;
}

/** Adds up what a forecast says while it is played. */
export class Tally implements Observer {
  readonly #sent = new Map<string, Sent>();
  readonly #held = new Map<string, Held>();
  readonly #paid = new Map<string, number>();
  readonly #handedOver = new Map<string, number>();
  readonly #perSecond = new Map<string, number>();
  readonly #refused: { invoice: string; reason: string }[] = [];
  #joint = 0;
  #opened = 0;
  #openedAmount = 0;
  #settled = 0;
  #transitions = 0;

  countTransitions = (count: number): void => {
    this.#transitions += count;
  };

  refuse = ({ invoice }: CheckedInvoice, reason: string): void => {
    this.#refused.push({ invoice: invoice.invoiceId, reason });
  };

  record = (entry: ForecastEntry): void => {
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
        add(this.#paid, dayOf(at), entry.amount);
        break;
      case 'handedOver':
        add(this.#handedOver, entry.reason, 1);
        break;
      case 'held': {
        const day = dayOf(at);
        const { rule, channel } = entry;
        const key = `${day} ${rule} ${channel}`;
        const known = this.#held.get(key) ?? { day, rule, channel, count: 0 };
        known.count += 1;
        this.#held.set(key, known);
        break;
      }
      case 'consolidated':
        this.#joint += 1;
        break;
      case 'message': {
        const day = dayOf(at);
        const { step, channel, owed, cost } = entry;
        const { creditorId: creditor, regua } = debt;
        const key = `${day} ${creditor} ${regua} ${step} ${channel}`;
        const known = this.#sent.get(key) ?? {
          day,
          creditor,
          regua,
          step,
          channel,
          count: 0,
          owed: 0,
          cost: 0,
        };
        known.count += 1;
        known.owed += owed;
        known.cost += cost;
        this.#sent.set(key, known);
        add(this.#perSecond, `${channel} ${at.slice(0, 19)}`, 1);
      }
    }
  };

  result(): PartTally {
    return {
      sent: [...this.#sent.values()],
      held: [...this.#held.values()],
      joint: this.#joint,
      opened: this.#opened,
      openedAmount: this.#openedAmount,
      settled: this.#settled,
      paid: [...this.#paid],
      handedOver: [...this.#handedOver],
      transitions: this.#transitions,
      refused: this.#refused,
      perSecond: this.#perSecond,
    };
  }
}

const add = (to: Map<string, number>, key: string, amount: number): void => {
  to.set(key, (to.get(key) ?? 0) + amount);
};
