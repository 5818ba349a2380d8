import type { ForecastEntry } from '#application/forecast/entry.ts';
import type { Coming } from '#application/forecast/play.ts';
import type { Observer, Watch } from '#cli/forecast/observer.ts';
import { addDays, dayOf, daysBetween } from '#domain/calendar/days.ts';
import { leftAfter } from '#domain/statistics/kaplan-meier.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { chanceUnpaid, curveFor, type PaymentModel, type UnpaidCurve } from './model.ts';

/** What is expected of a part of a book, in plain data. */
export interface Expectation {
  /** Of debts of which the files say no payment, centavos. */
  readonly cash: readonly (readonly [day: string, centavos: number])[];
  readonly payments: number;
  /** Of all that is expected to come in, in centavos squared. */
  readonly variance: number;
  /** Messages that still find their debt unpaid. */
  readonly messages: readonly (readonly [day: string, count: number])[];
  /** What those cost, microreais. */
  readonly messageCost: number;
}

/** How a debt is expected to be paid from the day on which it came. */
interface Expecting {
  readonly due: string;
  /** The day before it came, in days after the due date. */
  readonly came: number;
  readonly curve: UnpaidCurve['curve'];
}

/**
 * Works out, while a forecast is played as if nobody paid, what is expected if debts are paid as a model says: a message counts by the
 * chance that its debt is unpaid on the eve of it. What the files say of payments is known, and not estimated once more.
 */
export class Expectations implements Observer {
  readonly #model: PaymentModel;
  /** The last day of the forecast. */
  readonly #last: string;
  readonly #cash = new Map<string, number>();
  readonly #messages = new Map<string, number>();
  #payments = 0;
  #variance = 0;
  #messageCost = 0;

  /** @param until epoch milliseconds: the forecast ends there */
  constructor(model: PaymentModel, until: number) {
    this.#model = model;
    this.#last = dayOf(new Date(until - 1).toISOString());
  }

  watch = (comings: readonly Coming[]): Watch => {
    const known = new Set(comings.flatMap((coming) => (coming.kind === 'payment' ? coming.debtId : [])));
    const expecting = new Map<string, Expecting>();
    return {
      record: (entry) => {
        const { debt, at } = entry;
        if (entry.type === 'opened' && !known.has(debt.debtId)) {
          const opened = this.#open(debt, dayOf(at));
          if (opened) expecting.set(debt.debtId, opened);
        }
        if (entry.type === 'message') this.#count(entry, expecting.get(debt.debtId));
      },
    };
  };

  result(): Expectation {
    return {
      cash: [...this.#cash],
      payments: this.#payments,
      variance: this.#variance,
      messages: [...this.#messages],
      messageCost: this.#messageCost,
    };
  }

  #count({ at, cost }: Extract<ForecastEntry, { type: 'message' }>, of: Expecting | undefined): void {
    const day = dayOf(at);
    const chance = of ? chanceUnpaid(of.curve, of.came, daysBetween(of.due, addDays(day, -1))) : 1;
    add(this.#messages, day, chance);
    this.#messageCost += cost * chance;
  }

  /** How a debt that came is expected to be paid, if anything of it is. */
  #open(debt: Debt, on: string): Expecting | undefined {
    const { amount, dueDate: due, profile, status } = debt;
    const curve = curveFor(this.#model, { profile: profile.kind, amount });
    if (!curve || status === 'settled') return undefined;
    const came = daysBetween(due, on) - 1;
    const then = leftAfter(curve, came);
    if (then <= 0) return undefined;
    const last = daysBetween(due, this.#last);
    let before = then;
    for (const { day, left } of curve) {
      if (day <= came || day > last || left === before) continue;
      add(this.#cash, addDays(due, day), (amount * (before - left)) / then);
      before = left;
    }
    const chance = (then - before) / then;
    this.#payments += chance;
    this.#variance += amount ** 2 * chance * (1 - chance);
    return { due, came, curve };
  }
}

const add = (to: Map<string, number>, key: string, amount: number): void => {
  to.set(key, (to.get(key) ?? 0) + amount);
};
