import type { ForecastEntry } from '#application/forecast/entry.ts';
import { dayOf, daysBetween } from '#domain/calendar/days.ts';
import { pausesOf } from '#domain/debt/pauses.ts';
import type { Observer } from './observer.ts';

/** The least days after the due date of each age; the first are not due yet. */
export const AGES = [undefined, 1, 31, 61, 91, 181] as const;
type Age = (typeof AGES)[number];

/** Debts that are unpaid at the end of a forecast, by where they stand. */
export interface Standing {
  /** The last step of which anything came; absent before the first, and for those with a person. */
  readonly step?: string | undefined;
  readonly isHandedOver: boolean;
  /** Its collection is paused; absent for those with a person. */
  readonly isPaused?: true | undefined;
  /** The batch that it came in with, if nobody released that. */
  readonly pausedBatch?: string | undefined;
  readonly age: Age;
  readonly count: number;
  /** Of their invoices, centavos. */
  readonly amount: number;
}

interface Open {
  step: string | undefined;
  isHandedOver: boolean;
  isPaused: boolean;
  batch: string | undefined;
  readonly due: string;
  readonly amount: number;
}

/** Counts where the debts stand at the end of a forecast. */
export class Standings implements Observer {
  readonly #last: string;
  readonly #open = new Map<string, Open>();
  readonly #counts = new Map<string, Standing>();

  /** @param until epoch milliseconds: the forecast ends there */
  constructor(until: number) {
    this.#last = dayOf(new Date(until - 1).toISOString());
  }

  record = (entry: ForecastEntry): void => {
    const { debtId, dueDate: due, amount } = entry.debt;
    if (entry.type === 'opened')
      this.#open.set(debtId, {
        ...{ step: undefined, isHandedOver: false, isPaused: false, batch: undefined, due, amount },
      });
    const open = this.#open.get(debtId);
    if (!open) return;
    // What comes after is a receipt or an apology.
    if (entry.type === 'settled' || entry.type === 'cancelled') this.#open.delete(debtId);
    if (entry.type === 'handedOver') open.isHandedOver = true;
    if (entry.type === 'paused' || entry.type === 'resumed') {
      // One whose import was released late is on its ladder again.
      open.isHandedOver = entry.debt.status === 'handedOver';
      open.isPaused = entry.type === 'paused';
      const ofBatch = pausesOf(entry.debt).some(({ scope }) => scope === 'batch');
      open.batch = ofBatch ? entry.debt.batch : undefined;
    }
    if (entry.type === 'message' || entry.type === 'consolidated' || entry.type === 'held')
      open.step = entry.step;
  };

  close = (): void => {
    for (const { step, isHandedOver, isPaused, batch, due, amount } of this.#open.values()) {
      const late = daysBetween(due, this.#last);
      const age = AGES.findLast((least) => least === undefined || late >= least);
      const held = isPaused && !isHandedOver ? ({ isPaused: true, pausedBatch: batch } as const) : {};
      const at = isHandedOver || isPaused ? undefined : step;
      const stands = { step: at, isHandedOver, ...held, age };
      const key = keyOf(stands);
      const known = this.#counts.get(key);
      this.#counts.set(key, {
        ...stands,
        count: (known?.count ?? 0) + 1,
        amount: (known?.amount ?? 0) + amount,
      });
    }
    this.#open.clear();
  };

  result = (): Standing[] => [...this.#counts.values()];
}

const keyOf = ({
  isHandedOver,
  isPaused,
  pausedBatch,
  step,
  age,
}: Omit<Standing, 'count' | 'amount'>): string => `${isHandedOver} ${isPaused} ${pausedBatch} ${step} ${age}`;

/** Puts the standings of the parts of a forecast together: debts before their first step first, those with a person last. */
export function joinedStandings(those: readonly Standing[]): Standing[] {
  const counts = new Map<string, Standing>();
  for (const one of those) {
    const key = keyOf(one);
    const known = counts.get(key);
    counts.set(
      key,
      known ? { ...one, count: known.count + one.count, amount: known.amount + one.amount } : one,
    );
  }
  const rank = ({ isHandedOver, isPaused, step }: Standing): number =>
    isHandedOver ? 3 : isPaused ? 2 : step === undefined ? 0 : 1;
  return [...counts.values()].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.step ?? one.pausedBatch ?? '').localeCompare(other.step ?? other.pausedBatch ?? '') ||
      AGES.indexOf(one.age) - AGES.indexOf(other.age),
  );
}
