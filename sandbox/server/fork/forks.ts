import { asError } from '#runtime/as-error.ts';
import { compareFutures } from '#sandbox/futures/compare-futures.ts';
import { clockFor } from '#sandbox/run.ts';
import type { Comparison } from '#schemas/sandbox/comparison.ts';
import type { Fork, ForkChange, FutureProgress } from '#schemas/sandbox/fork.ts';
import type { FuturePlan } from './future-plan.ts';
import type { StartedFuture, startFuture } from './start-future.ts';

/** Forks that are kept; the oldest is forgotten for one more. */
const MOST_FORKS = 5;

interface Known {
  readonly id: string;
  readonly at: number;
  /** When its world begins, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly changes: readonly ForkChange[];
  readonly futures: readonly StartedFuture[];
  readonly now: { one: number; other: number };
  state: Fork['state'];
  unpaid: readonly string[];
  reason?: string;
  comparison?: Comparison;
}

/** The forks of a sandbox: each plays two futures, in two processes, and keeps what their comparison shows. */
export class Forks {
  readonly #start: typeof startFuture;
  readonly #forks = new Map<string, Known>();
  #count = 0;

  constructor(start: typeof startFuture) {
    this.#start = start;
  }

  get all(): readonly Fork[] {
    return [...this.#forks.values()].map(shown);
  }

  /** Whether two futures are being played: more at once would be too much for a laptop. */
  get isBusy(): boolean {
    return [...this.#forks.values()].some(({ state }) => state === 'playing');
  }

  find(id: string): Fork | undefined {
    const known = this.#forks.get(id);
    return known && shown(known);
  }

  /** What a fork shows; undefined until both futures are played. */
  comparisonOf(id: string): Comparison | undefined {
    return this.#forks.get(id)?.comparison;
  }

  /**
   * Starts to play two futures.
   * @param about.at epoch milliseconds
   */
  start(
    plans: { readonly one: FuturePlan; readonly other: FuturePlan },
    about: { readonly at: number; readonly changes: readonly ForkChange[] },
  ): Fork {
    this.#count += 1;
    const { beginning, to } = plans.one;
    const from = clockFor(beginning.input).now();
    const now = { one: from, other: from };
    const play = (side: 'one' | 'other'): StartedFuture =>
      this.#start(plans[side], (at) => {
        now[side] = at;
      });
    const futures = [play('one'), play('other')] as const;
    const fork: Known = {
      ...{ id: `fork-${this.#count}`, ...about, from, to, futures, now },
      ...{ state: 'playing', unpaid: [] },
    };
    this.#forks.set(fork.id, fork);
    const [oldest] = this.#forks.keys();
    if (this.#forks.size > MOST_FORKS && oldest !== undefined) this.#forks.delete(oldest);
    void this.#finish(fork, futures);
    return shown(fork);
  }

  /** Ends what is being played of a fork, and forgets one that is over; false when there is none of this id. */
  async cancel(id: string): Promise<boolean> {
    const fork = this.#forks.get(id);
    if (!fork) return false;
    if (fork.state !== 'playing') return this.#forks.delete(id);
    fork.state = 'cancelled';
    await endAll(fork);
    return true;
  }

  async endAll(): Promise<void> {
    await Promise.all(
      [...this.#forks.values()].filter(({ state }) => state === 'playing').map(({ id }) => this.cancel(id)),
    );
  }

  async #finish(fork: Known, [first, second]: readonly [StartedFuture, StartedFuture]): Promise<void> {
    try {
      const [one, other] = await Promise.all([first.played, second.played]);
      fork.comparison = compareFutures(one.future, other.future);
      fork.unpaid = other.unpaid;
      fork.now.one = fork.to;
      fork.now.other = fork.to;
      fork.state = 'done';
    } catch (error) {
      if (fork.state === 'cancelled') return;
      fork.state = 'failed';
      fork.reason = asError(error).message;
      await endAll(fork);
    }
  }
}

const endAll = async ({ futures }: Known): Promise<void> => {
  await Promise.all(futures.map((future) => future.end()));
};

function shown(fork: Known): Fork {
  const { id, at, from, to, state, changes, now, unpaid, reason } = fork;
  const progress = (clock: number): FutureProgress => ({
    at: new Date(clock).toISOString(),
    share: to > from ? Math.min(1, (clock - from) / (to - from)) : 1,
  });
  return {
    ...{ id, at: new Date(at).toISOString(), to: new Date(to).toISOString(), state, changes },
    progress: { one: progress(now.one), other: progress(now.other) },
    unpaid,
    ...(reason === undefined ? {} : { reason }),
  };
}
