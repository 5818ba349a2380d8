import type { NewClock } from './clock-contract.ts';

/** A sandbox of its own, in a process of its own. */
export interface StartedClock {
  readonly url: string;
  /** The instant at which it began, ISO-8601, UTC. */
  readonly at: string;
  close(): Promise<void>;
}

/** One of several clocks. */
export interface OtherClock extends StartedClock {
  readonly id: string;
}

/** Clocks at once: each is a process of 200 MB or so. */
export const MOST_CLOCKS = 8;

/** The clocks beside that of this process. They share nothing with it, and end with it. */
export class OtherClocks {
  readonly #start: (asked: NewClock) => Promise<StartedClock>;
  readonly #clocks = new Map<string, OtherClock>();
  #count = 0;

  constructor(start: (asked: NewClock) => Promise<StartedClock>) {
    this.#start = start;
  }

  get all(): readonly OtherClock[] {
    return [...this.#clocks.values()];
  }

  async start(asked: NewClock): Promise<OtherClock> {
    this.#count += 1;
    const id = `clock-${this.#count}`;
    const clock = { id, ...(await this.#start(asked)) };
    this.#clocks.set(id, clock);
    return clock;
  }

  /** Ends a clock; false when there is none of this id. */
  async end(id: string): Promise<boolean> {
    const clock = this.#clocks.get(id);
    this.#clocks.delete(id);
    await clock?.close();
    return clock !== undefined;
  }

  async endAll(): Promise<void> {
    await Promise.all(this.all.map(({ id }) => this.end(id)));
  }
}
