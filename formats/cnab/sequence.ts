/**
 * Numbers that go up by one. After a wrong one, either it alone was wrong or records are missing before it: the next may
 * go on from what was due or from what was found, so that one fault is told once.
 */
export class Sequence {
  #due: readonly [number, ...number[]];

  constructor(first: number) {
    this.#due = [first];
  }

  /** Takes the next number; gives the one that was due in its place, when it is another. */
  wrong(found: number): number | undefined {
    const [due] = this.#due;
    if (this.#due.includes(found)) {
      this.#due = [found + 1];
      return undefined;
    }
    this.#due = [due + 1, found + 1];
    return due;
  }

  /** A record whose number cannot be read takes its place. */
  skip(): void {
    const [due, ...others] = this.#due;
    this.#due = [due + 1, ...others.map((other) => other + 1)];
  }
}
