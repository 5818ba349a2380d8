import type { ForecastEntry } from '#application/forecast/entry.ts';
import { dayOf, daysBetween } from '#domain/calendar/days.ts';
import { pausesOf } from '#domain/debt/pauses.ts';
import { principalOn } from '#domain/debt/principal-on.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Observer, Watch } from './observer.ts';

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
  /** What is open of their principal on the last day: the invoices less what was received, without charges, centavos. */
  readonly open: number;
}

interface Open {
  step: string | undefined;
  isHandedOver: boolean;
  isPaused: boolean;
  batch: string | undefined;
  /** As the last entry has it. */
  debt: Debt;
}

/** Counts where the debts stand at the end of a forecast. */
export class Standings implements Observer {
  readonly #last: string;
  readonly #counts = new Map<string, Standing>();

  /** @param until epoch milliseconds: the forecast ends there */
  constructor(until: number) {
    this.#last = dayOf(new Date(until - 1).toISOString());
  }

  watch = (): Watch => new OpenDebts(this.#count);

  result = (): Standing[] => [...this.#counts.values()];

  #count = ({ step, isHandedOver, isPaused, batch, debt }: Open): void => {
    const late = daysBetween(debt.dueDate, this.#last);
    const age = AGES.findLast((least) => least === undefined || late >= least);
    const held = isPaused && !isHandedOver ? ({ isPaused: true, pausedBatch: batch } as const) : {};
    const at = isHandedOver || isPaused ? undefined : step;
    const stands = { step: at, isHandedOver, ...held, age };
    const key = keyOf(stands);
    const known = this.#counts.get(key);
    this.#counts.set(key, {
      ...stands,
      count: (known?.count ?? 0) + 1,
      open: (known?.open ?? 0) + principalOn(debt, this.#last),
    });
  };
}

/** Follows the debts of a person that are open. */
class OpenDebts implements Watch {
  readonly #open = new Map<string, Open>();
  readonly #count: (open: Open) => void;

  /** @param count is told of those that are open at the end */
  constructor(count: (open: Open) => void) {
    this.#count = count;
  }

  record = (entry: ForecastEntry): void => {
    const { debt } = entry;
    const { debtId } = debt;
    if (entry.type === 'opened')
      this.#open.set(debtId, {
        ...{ step: undefined, isHandedOver: false, isPaused: false, batch: undefined, debt },
      });
    const open = this.#open.get(debtId);
    if (!open) return;
    open.debt = debt;
    // What comes after is a receipt or an apology.
    if (entry.type === 'settled' || entry.type === 'cancelled') this.#open.delete(debtId);
    if (entry.type === 'handedOver') open.isHandedOver = true;
    if (entry.type === 'paused' || entry.type === 'resumed') {
      // One whose import was released late is on its ladder again.
      open.isHandedOver = debt.status === 'handedOver';
      open.isPaused = entry.type === 'paused';
      const ofBatch = pausesOf(debt).some(({ scope }) => scope === 'batch');
      open.batch = ofBatch ? debt.batch : undefined;
    }
    if (entry.type === 'message' || entry.type === 'consolidated' || entry.type === 'held')
      open.step = entry.step;
  };

  close = (): void => {
    for (const open of this.#open.values()) this.#count(open);
  };
}

const keyOf = ({
  isHandedOver,
  isPaused,
  pausedBatch,
  step,
  age,
}: Omit<Standing, 'count' | 'open'>): string => `${isHandedOver} ${isPaused} ${pausedBatch} ${step} ${age}`;

/** Puts the standings of the parts of a forecast together: debts before their first step first, those with a person last. */
export function joinedStandings(those: readonly Standing[]): Standing[] {
  const counts = new Map<string, Standing>();
  for (const one of those) {
    const key = keyOf(one);
    const known = counts.get(key);
    counts.set(key, known ? { ...one, count: known.count + one.count, open: known.open + one.open } : one);
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
