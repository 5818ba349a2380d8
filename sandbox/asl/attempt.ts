import type { About } from '#sandbox/clock/about.ts';
import type { Timer, VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import { StateError, TIMEOUT } from './errors.ts';

/** How one attempt of a task came out. */
export type Outcome =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error: StateError };

/**
 * One attempt of a task: it is settled once, by the first of the work itself, a callback with its token, and its
 * timeout; each later one finds it settled.
 */
export class Attempt {
  readonly #clock: VirtualClock;
  readonly #deliver: (outcome: Outcome) => Promise<void>;
  #timeout: Timer | undefined;
  #work: Timer | undefined;
  #silence: Timer | undefined;
  #heartbeatSeconds: number | undefined;
  #open = true;

  constructor(clock: VirtualClock, deliver: (outcome: Outcome) => Promise<void>) {
    this.#clock = clock;
    this.#deliver = deliver;
  }

  /** Starts the timeout, in whole seconds from now; `about`: what comes then. */
  expireAfter(seconds: number, about?: About): void {
    this.#timeout = this.#expireIn(seconds, about);
  }

  /** Has the attempt time out when no heartbeat came for this many seconds. */
  expectHeartbeat(seconds: number): void {
    this.#heartbeatSeconds = seconds;
    this.#silence = this.#expireIn(seconds);
  }

  /** The work is alive; returns false when the attempt was settled before. */
  heartbeat(): boolean {
    if (!this.#open) return false;
    this.#silence?.cancel();
    if (this.#heartbeatSeconds !== undefined) this.expectHeartbeat(this.#heartbeatSeconds);
    return true;
  }

  /** Has the work end in some seconds, at once if it takes none. */
  endAfter(seconds: number, action: () => void): void {
    if (seconds === 0) action();
    else this.#work = this.#clock.at(this.#clock.now() + seconds * 1000, action);
  }

  /** Settles the attempt and returns true, or returns false when it was settled before. */
  settle(outcome: Outcome): boolean {
    if (!this.#open) return false;
    this.close();
    // Its own clock action, so that a callback never runs the next state inside its caller.
    this.#clock.at(this.#clock.now(), () => this.#deliver(outcome));
    return true;
  }

  /** Ends the attempt without an outcome, because the execution has ended. */
  close(): void {
    this.#open = false;
    this.#timeout?.cancel();
    this.#silence?.cancel();
    this.#work?.cancel();
  }

  #expireIn(seconds: number, about?: About): Timer {
    return this.#clock.at(
      this.#clock.now() + seconds * 1000,
      () => this.settle({ ok: false, error: new StateError(TIMEOUT, undefined) }),
      about,
    );
  }
}
