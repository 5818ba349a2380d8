/** A scheduled action that has not run yet. */
export interface Timer {
  /** Forgets the action. Harmless when it has run already. */
  cancel(): void;
}

type Action = () => unknown;

interface Entry {
  readonly at: number;
  readonly sequence: number;
  action: Action | undefined;
}

/** Two callers tried to move time at once; the order of actions would depend on luck. */
export class ClockBusyError extends Error {
  override readonly name = 'ClockBusyError';
}

/**
 * A discrete-event clock: time stands still while actions run and jumps to the next one in between.
 * Actions run strictly one at a time, ordered by time and then by insertion, so that the same input
 * always gives the same run.
 */
export class VirtualClock {
  #now: number;
  #sequence = 0;
  #running = false;
  readonly #heap: Entry[] = [];

  constructor(startEpochMs: number) {
    this.#now = startEpochMs;
  }

  /** The virtual time in epoch milliseconds. */
  now(): number {
    return this.#now;
  }

  /** Schedules an action; one for the past runs now, after those already due. */
  at(epochMs: number, action: Action): Timer {
    const entry: Entry = { at: Math.max(epochMs, this.#now), sequence: this.#sequence++, action };
    this.#heap.push(entry);
    this.#siftUp(this.#heap.length - 1);
    return {
      cancel: () => {
        entry.action = undefined;
      },
    };
  }

  /** When the next action is due, or undefined when nothing is left to happen. */
  peek(): number | undefined {
    for (let top = this.#heap[0]; top; top = this.#heap[0]) {
      if (top.action) return top.at;
      this.#pop();
    }
    return undefined;
  }

  /**
   * Runs everything due up to and including `epochMs`, then sets the time to it. Without an argument,
   * runs until nothing is left. Rejects with what an action throws; what follows it stays scheduled.
   * @throws ClockBusyError when called while another run is in progress
   */
  async runUntil(epochMs?: number): Promise<void> {
    if (this.#running) throw new ClockBusyError('runUntil was called while actions are running');
    this.#running = true;
    try {
      await this.#drain(epochMs);
    } finally {
      this.#running = false;
    }
  }

  /**
   * Like `runUntil`, but from within a running action, which stays suspended meanwhile. Only for
   * tests that make the world go on in the middle of a handler.
   */
  async interleave(epochMs: number): Promise<void> {
    await this.#drain(epochMs);
  }

  async #drain(epochMs = Number.POSITIVE_INFINITY): Promise<void> {
    for (let due = this.peek(); due !== undefined && due <= epochMs; due = this.peek()) {
      // An interleaved run may have passed this entry's time already: time never goes back.
      this.#now = Math.max(this.#now, due);
      await this.#pop()?.action?.();
    }
    if (Number.isFinite(epochMs)) this.#now = Math.max(this.#now, epochMs);
  }

  #pop(): Entry | undefined {
    const top = this.#heap[0];
    const last = this.#heap.pop();
    if (last && last !== top) {
      this.#heap[0] = last;
      this.#siftDown(0);
    }
    return top;
  }

  #siftUp(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#isBefore(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #siftDown(from: number): void {
    let index = from;
    for (;;) {
      let first = index;
      for (const child of [2 * index + 1, 2 * index + 2]) {
        if (this.#isBefore(child, first)) first = child;
      }
      if (first === index) return;
      this.#swap(index, first);
      index = first;
    }
  }

  #isBefore(left: number, right: number): boolean {
    const a = this.#heap[left];
    const b = this.#heap[right];
    if (!a || !b) return false;
    return a.at === b.at ? a.sequence < b.sequence : a.at < b.at;
  }

  #swap(left: number, right: number): void {
    const a = this.#heap[left];
    const b = this.#heap[right];
    if (!a || !b) return;
    this.#heap[left] = b;
    this.#heap[right] = a;
  }
}
