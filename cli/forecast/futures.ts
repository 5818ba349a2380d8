import type { ForecastEntry } from '#application/forecast/entry.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { owedOnDay } from '#domain/debt/owed-on.ts';
import { readDebtStepKey, sendsOfStep } from '#domain/debt/send-key.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { DebtFuture, Moment } from '#schemas/sandbox/future.ts';
import type { Observer, Watch } from './observer.ts';
import { wordsOf } from './words-of.ts';

/** A debt, and what happened to it up to now. */
interface Story {
  debt: Debt;
  readonly moments: Moment[];
  received: number;
}

/** Collects what becomes of each debt of a forecast, as `sandbox/futures/` does of a run. The text of a message is its name and a digest. */
export class Futures implements Observer {
  readonly all: DebtFuture[] = [];
  readonly #until: string;

  /** @param until epoch milliseconds: what is owed is that of the last day before it */
  constructor(until: number) {
    this.#until = new Date(until - 1).toISOString();
  }

  watch = (): Watch => new Stories(this.all, this.#until);
}

/** Collects what becomes of the debts of one person: no message of another speaks of them. */
class Stories implements Watch {
  readonly #all: DebtFuture[];
  readonly #until: string;
  readonly #stories = new Map<string, Story>();

  /** @param until ISO-8601 */
  constructor(all: DebtFuture[], until: string) {
    this.#all = all;
    this.#until = until;
  }

  record = (entry: ForecastEntry): void => {
    const { debt } = entry;
    const story = this.#stories.get(debt.debtId) ?? { debt, moments: [], received: 0 };
    this.#stories.set(debt.debtId, story);
    story.debt = debt;
    if (entry.type === 'paid') story.received += entry.amount;
    const moment = this.#momentOf(entry);
    if (moment) story.moments.push(moment);
  };

  close = (): void => {
    for (const { debt, moments, received } of this.#stories.values()) {
      const { debtId, invoiceId, creditorId, debtorId, amount, dueDate, rolledDueDate, regua, status } = debt;
      const { owed } = owedOnDay(debt, dayFor(debt, this.#until));
      this.#all.push({
        // Who reads a comparison may be anybody who reviews a configuration: debtors have no names in it.
        ...{ debtId, invoiceId, creditorId, debtorId, debtor: debtorId },
        ...{ amount, dueDate, countsFrom: rolledDueDate, regua, moments, status, received, owed },
      });
    }
  };

  #momentOf(entry: ForecastEntry): Moment | undefined {
    const { at, debt } = entry;
    switch (entry.type) {
      case 'opened':
        return undefined;
      case 'message': {
        const { step, channel, owed, cost } = entry;
        return { at, kind: 'message', step, channel, owed, cost, text: wordsOf(debt, { step, channel }) };
      }
      case 'consolidated': {
        const { step, channel, owed } = entry;
        const consolidatedInto = this.#invoiceThatSpoke(debt, step);
        return { at, kind: 'message', step, channel, owed, cost: 0, text: '', consolidatedInto };
      }
      case 'held': {
        const { decision, step, channel, rule, citation, until } = entry;
        const again = until === undefined ? {} : { until };
        return { at, kind: 'gate', decision, step, channel, rule, citation, ...again };
      }
      case 'paid': {
        const { paymentId, amount } = entry;
        return {
          at,
          kind: 'payment',
          paymentId,
          amount,
          balance: owedOnDay(debt, dayFor(debt, at)).owed,
        };
      }
      case 'settled':
        return { at, kind: 'turn', turn: 'DebtSettled.v1' };
      case 'handedOver':
        return { at, kind: 'turn', turn: 'DebtHandedOver.v1' };
      case 'paused':
        return { at, kind: 'turn', turn: 'DebtPaused.v1' };
      case 'resumed':
        return { at, kind: 'turn', turn: 'DebtResumed.v1' };
      case 'cancelled':
        return { at, kind: 'turn', turn: 'DebtClosed.v1' };
    }
  }

  /** The invoice whose message spoke of a step of a debt. */
  #invoiceThatSpoke(debt: Debt, step: string): string {
    const by = sendsOfStep(debt, debt.version, step).find(([, { status }]) => status === 'consolidated')?.[1]
      .by;
    const speaker = by === undefined ? undefined : this.#stories.get(readDebtStepKey(by).debtId);
    return speaker?.debt.invoiceId ?? debt.invoiceId;
  }
}
