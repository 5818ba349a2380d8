/**
 * Checks that numbers increase by one. After a wrong number, the next may continue from the expected or from the
 * found one, so that one fault is reported once.
 */
export class Sequence {
  #due: readonly [number, ...number[]];

  constructor(first: number) {
    this.#due = [first];
  }

  /** Takes the next number; returns the expected one if it differs. */
  wrong(found: number): number | undefined {
    const [due] = this.#due;
    if (this.#due.includes(found)) {
      this.#due = [found + 1];
      return undefined;
    }
    this.#due = [due + 1, found + 1];
    return due;
  }

  /** Counts a record whose number cannot be read. */
  skip(): void {
    const [due, ...others] = this.#due;
    this.#due = [due + 1, ...others.map((other) => other + 1)];
  }
}
