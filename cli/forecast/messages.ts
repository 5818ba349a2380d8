import type { ForecastEntry } from '#application/forecast/entry.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Observer, Watch } from './observer.ts';

/** A message, or a debt that the message of another spoke of. */
export interface Message {
  readonly at: string;
  readonly creditor: string;
  readonly invoice: string;
  readonly debtor: string;
  readonly regua: string;
  readonly step: string;
  readonly channel: Channel;
  readonly owed: number;
  readonly cost: number;
  readonly isJoint: boolean;
}

/** Keeps every message of a forecast. */
export class Messages implements Observer, Watch {
  readonly all: Message[] = [];

  watch = (): Watch => this;

  record = (entry: ForecastEntry): void => {
    if (entry.type !== 'message' && entry.type !== 'consolidated') return;
    const { at, debt, step, channel, owed } = entry;
    const { creditorId: creditor, invoiceId: invoice, debtorId: debtor, regua } = debt;
    const isJoint = entry.type === 'consolidated';
    const cost = isJoint ? 0 : entry.cost;
    this.all.push({ at, creditor, invoice, debtor, regua, step, channel, owed, cost, isJoint });
  };
}
