import { AsyncLocalStorage } from 'node:async_hooks';
import type { About } from './about.ts';

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
  /** Nobody waits for it: a run until nothing is left ends though it is to come. */
  readonly isBackground: boolean;
  readonly about: About | undefined;
}

/** An action to come that somebody waits for. */
export interface Upcoming {
  /** Epoch milliseconds. */
  readonly at: number;
  /** What it is, if that is known. */
  readonly about: About | undefined;
}

/** The runs that the action which is running interleaved, and that are not over. */
const interleaved = new AsyncLocalStorage<Set<Promise<void>>>();

/** Two callers tried to move time at once; the order of actions would depend on luck. */
export class ClockBusyError extends Error {
  override readonly name = 'ClockBusyError';
}

/**
 * A discrete-event clock: time does not pass while actions run and jumps to the next one in between. Actions run
 * strictly one at a time, ordered by time and then by insertion, so that the same input always gives the same run.
 */
export class VirtualClock {
  #now: number;
  #sequence = 0;
  #running = false;
  /** Actions to come that a run waits for. */
  #awaited = 0;
  readonly #heap: Entry[] = [];
  readonly #isIdle: (about: About) => boolean;

  /** @param isIdle whether nobody waits for an action, by what it is: a run until nothing is left ends though it is to come */
  constructor(startEpochMs: number, isIdle: (about: About) => boolean = () => false) {
    this.#now = startEpochMs;
    this.#isIdle = isIdle;
  }

  /** The virtual time in epoch milliseconds. */
  now(): number {
    return this.#now;
  }

  /**
   * Schedules an action; one for the past runs now, after those already due.
   * @param about what a person who looks at what comes next is shown
   */
  at(epochMs: number, action: Action, about?: About): Timer {
    const isIdle = about !== undefined && this.#isIdle(about);
    return this.#timer(this.#add(epochMs, action, isIdle, about));
  }

  /** Schedules an action that a run until nothing is left does not wait for. */
  inBackground(epochMs: number, action: Action): Timer {
    return this.#timer(this.#add(epochMs, action, true));
  }

  #timer(entry: Entry): Timer {
    return {
      cancel: () => {
        if (entry.action && !entry.isBackground) this.#awaited -= 1;
        entry.action = undefined;
      },
    };
  }

  /** Runs an action every N milliseconds from now on, for as long as anything else happens. */
  every(milliseconds: number, action: Action): void {
    this.#add(
      this.#now + milliseconds,
      () => {
        this.every(milliseconds, action);
        return action();
      },
      true,
    );
  }

  #add(epochMs: number, action: Action, isBackground: boolean, about?: About): Entry {
    const at = Math.max(epochMs, this.#now);
    const entry: Entry = { at, sequence: this.#sequence++, action, isBackground, about };
    if (!isBackground) this.#awaited += 1;
    this.#heap.push(entry);
    this.#siftUp(this.#heap.length - 1);
    return entry;
  }

  /** When the next action is due, or undefined when nothing is left to happen. */
  peek(): number | undefined {
    for (let top = this.#heap[0]; top; top = this.#heap[0]) {
      if (top.action) return top.at;
      this.#pop();
    }
    return undefined;
  }

  /** The actions to come that a run waits for, in their order. */
  upcoming(): Upcoming[] {
    return this.#heap
      .filter(({ action, isBackground }) => action !== undefined && !isBackground)
      .sort((one, other) => one.at - other.at || one.sequence - other.sequence)
      .map(({ at, about }) => ({ at, about }));
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
    const own = interleaved.getStore();
    const run = this.#drain(epochMs);
    own?.add(run);
    try {
      await run;
    } finally {
      own?.delete(run);
    }
  }

  async #drain(epochMs = Number.POSITIVE_INFINITY): Promise<void> {
    for (let due = this.peek(); due !== undefined && due <= epochMs; due = this.peek()) {
      if (!Number.isFinite(epochMs) && this.#awaited === 0) return;
      // An interleaved run may have passed this entry's time already: time never goes back.
      this.#now = Math.max(this.#now, due);
      await this.#run(this.#pop());
    }
    if (Number.isFinite(epochMs)) this.#now = Math.max(this.#now, epochMs);
  }

  async #run(entry: Entry | undefined): Promise<void> {
    const action = entry?.action;
    if (!entry || !action) return;
    // It has run: cancelled from now on, it is none that a run waits for any more.
    entry.action = undefined;
    if (!entry.isBackground) this.#awaited -= 1;
    const own = new Set<Promise<void>>();
    try {
      await interleaved.run(own, action);
    } finally {
      // An action may end before what it interleaved: a function whose process dies while one of its calls stalls.
      while (own.size > 0) await Promise.allSettled(own);
    }
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
