/** One event of an execution's history, named and filled as GetExecutionHistory does, without its id and time. */
export interface HistoryEvent {
  readonly type: string;
  readonly [detail: string]: unknown;
}

/** The last event, by the status of the execution. */
export const END_EVENTS = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} as const;

/** The history of one execution: every event is counted, because causes name it, and kept if somebody will read it. */
export class History {
  readonly events: HistoryEvent[] = [];
  /** When each of them was added, epoch milliseconds. */
  readonly times: number[] = [];
  readonly #isKept: boolean;
  readonly #now: () => number;
  #count = 0;

  constructor(isKept: boolean, now: () => number) {
    this.#isKept = isKept;
    this.#now = now;
  }

  /** Adds an event and returns its id, from 1. */
  add(type: string, details: Readonly<Record<string, unknown>> = {}): number {
    this.#count += 1;
    if (this.#isKept) {
      this.events.push({ type, ...details });
      this.times.push(this.#now());
    }
    return this.#count;
  }
}
