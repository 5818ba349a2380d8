import type { ForecastEntry } from '#application/forecast/entry.ts';
import { msOf } from '#domain/calendar/fast-days.ts';
import { type BySecond, busiestSecond, SecondCounts } from './by-second.ts';
import type { Observer, Watch } from './observer.ts';
import { QUOTA_NAMES, type QuotaName } from './quotas.ts';

/** Calls of AWS in each second that has any. */
export type CallsBySecond = Readonly<Record<QuotaName, BySecond>>;

/** Counts the calls of AWS that have a quota a second, as docs/scale.md does: two events for each step, one for anything else. */
export class Calls implements Observer, Watch {
  readonly #calls: Readonly<Record<QuotaName, SecondCounts>> = {
    transitions: new SecondCounts(),
    startExecution: new SecondCounts(),
    sendTaskSuccess: new SecondCounts(),
    sendTaskFailure: new SecondCounts(),
    putEvents: new SecondCounts(),
  };

  /** @param at epoch milliseconds */
  countTransitions = (count: number, at: number): void => this.#calls.transitions.add(at, count);

  watch = (): Watch => this;

  record = (entry: ForecastEntry): void => {
    const calls = this.#calls;
    const at = msOf(entry.at);
    const isStep = entry.type === 'message' || entry.type === 'consolidated';
    calls.putEvents.add(at, isStep ? 2 : 1);
    if (entry.type === 'opened' && entry.debt.status !== 'settled') calls.startExecution.add(at, 1);
    // A payment ends the wait of its debt, or has it planned anew.
    if (entry.type === 'paid') calls.sendTaskSuccess.add(at, 1);
    if (entry.type === 'held' && entry.decision === 'postponed') calls.sendTaskFailure.add(at, 1);
  };

  result(): CallsBySecond {
    const { transitions, startExecution, sendTaskSuccess, sendTaskFailure, putEvents } = this.#calls;
    return {
      ...{ transitions: transitions.all, startExecution: startExecution.all, putEvents: putEvents.all },
      ...{ sendTaskSuccess: sendTaskSuccess.all, sendTaskFailure: sendTaskFailure.all },
    };
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
    const busiest = busiestSecond(parts.map((part) => part[call]));
    return busiest ? [{ call, ...busiest, quota: quotas[call] }] : [];
  });
