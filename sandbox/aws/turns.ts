/**
 * Begins calls in the order of their turns (1, 2, 3, …), however they arrive: which of several connections is read
 * first is luck, and would make one run differ from the next.
 */
export class Turns {
  #next = 1;
  readonly #waiting = new Map<number, () => void>();

  /** Runs what a call begins with once all before it have begun. */
  async take<Result>(turn: number, begin: () => Promise<Result>): Promise<Result> {
    if (turn !== this.#next) await new Promise<void>((resolve) => this.#waiting.set(turn, resolve));
    const result = begin();
    this.#next += 1;
    this.#waiting.get(this.#next)?.();
    this.#waiting.delete(this.#next);
    return result;
  }
}
