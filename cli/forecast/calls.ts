import type { ForecastEntry } from '#application/forecast/entry.ts';
import type { Observer } from './observer.ts';
import { QUOTA_NAMES, type QuotaName } from './quotas.ts';

/** Calls of AWS in each second that has any, by the second counted from 1970. */
export type CallsBySecond = Readonly<Record<QuotaName, ReadonlyMap<number, number>>>;

/** Counts the calls of AWS that have a quota a second, as docs/scale.md does: two events for each step, one for anything else. */
export class Calls implements Observer {
  readonly #calls: Record<QuotaName, Map<number, number>> = {
    transitions: new Map(),
    startExecution: new Map(),
    sendTaskSuccess: new Map(),
    sendTaskFailure: new Map(),
    putEvents: new Map(),
  };

  /** @param at epoch milliseconds */
  countTransitions = (count: number, at: number): void => this.#add('transitions', count, at);

  record = (entry: ForecastEntry): void => {
    const at = Date.parse(entry.at);
    const isStep = entry.type === 'message' || entry.type === 'consolidated';
    this.#add('putEvents', isStep ? 2 : 1, at);
    if (entry.type === 'opened' && entry.debt.status !== 'settled') this.#add('startExecution', 1, at);
    // A payment ends the wait of its debt, or has it planned anew.
    if (entry.type === 'paid') this.#add('sendTaskSuccess', 1, at);
    if (entry.type === 'held' && entry.decision === 'postponed') this.#add('sendTaskFailure', 1, at);
  };

  result = (): CallsBySecond => this.#calls;

  #add(name: QuotaName, count: number, at: number): void {
    const second = Math.floor(at / 1000);
    const calls = this.#calls[name];
    calls.set(second, (calls.get(second) ?? 0) + count);
  }
}

/** The busiest second of a call, beside its quota. */
export interface CallPeak {
  readonly call: QuotaName;
  readonly perSecond: number;
  /** ISO-8601. */
  readonly at: string;
  readonly quota: number;
}

/** The busiest second of each call over all parts of a forecast. */
export const callPeaksOf = (
  parts: readonly CallsBySecond[],
  quotas: Readonly<Record<QuotaName, number>>,
): CallPeak[] =>
  QUOTA_NAMES.flatMap((call) => {
    const seconds = new Map<number, number>();
    for (const part of parts)
      for (const [second, count] of part[call]) seconds.set(second, (seconds.get(second) ?? 0) + count);
    let most = { perSecond: 0, second: 0 };
    for (const [second, perSecond] of seconds)
      if (perSecond > most.perSecond || (perSecond === most.perSecond && second < most.second))
        most = { perSecond, second };
    return most.perSecond === 0
      ? []
      : [
          {
            ...{ call, perSecond: most.perSecond, quota: quotas[call] },
            at: new Date(most.second * 1000).toISOString(),
          },
        ];
  });
