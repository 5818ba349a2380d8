import type { ForecastEntry } from '#application/forecast/entry.ts';
import type { Observer, Watch } from '#cli/forecast/observer.ts';
import { dayOf, daysBetween } from '#domain/calendar/days.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Banded } from './model.ts';

/** A message of a step of a debt, and its day. */
export interface Reminder {
  readonly day: string;
  readonly step: string;
  readonly channel: Channel;
}

/** How a debt of the past was paid, by days as YYYY-MM-DD. */
export interface PastDebt extends Banded {
  readonly due: string;
  /** When it came. */
  readonly came: string;
  /** When the payment that settled it became known; undefined while none did. */
  readonly settled: string | undefined;
  readonly reminders: readonly Reminder[];
}

/** Collects how debts were paid from a replay of the past. */
export class PastDebts implements Observer {
  readonly all: PastDebt[] = [];

  watch = (): Watch => new PastOfPerson(this.all);
}

/** Collects how the debts of one person were paid. */
class PastOfPerson implements Watch {
  readonly #open = new Map<string, PastDebt & { settled: string | undefined; reminders: Reminder[] }>();
  readonly #all: PastDebt[];

  constructor(all: PastDebt[]) {
    this.#all = all;
  }

  record = (entry: ForecastEntry): void => {
    const { debt, at } = entry;
    const known = this.#open.get(debt.debtId);
    if (entry.type === 'opened') {
      const { amount, dueDate: due, profile } = debt;
      const past = { profile: profile.kind, amount, due, came: dayOf(at), settled: undefined, reminders: [] };
      this.#open.set(debt.debtId, past);
    }
    if (!known) return;
    if (entry.type === 'settled') known.settled ??= dayOf(at);
    // What goes out after the payment is a receipt or an apology.
    if (entry.type === 'message' && known.settled === undefined)
      known.reminders.push({ day: dayOf(at), step: entry.step, channel: entry.channel });
  };

  close = (): void => {
    this.#all.push(...this.#open.values());
  };
}

/** The last day of which a past tells anything: of an invoice that came, or of a payment. */
export const lastDayOf = (debts: readonly PastDebt[]): string | undefined =>
  debts
    .flatMap(({ came, settled }) => [came, ...(settled === undefined ? [] : [settled])])
    .sort()
    .at(-1);

/** A past as it was known at the end of a day. */
export const knownOn = (debts: readonly PastDebt[], day: string): PastDebt[] =>
  debts
    .filter(({ came }) => came <= day)
    .map((debt) => ({
      ...debt,
      settled: debt.settled !== undefined && debt.settled <= day ? debt.settled : undefined,
      reminders: debt.reminders.filter((reminder) => reminder.day <= day),
    }));

/** A day of a debt, counted from its due date. */
export const ageOn = ({ due }: Pick<PastDebt, 'due'>, day: string): number => daysBetween(due, day);
