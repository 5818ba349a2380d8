/** The bounds of a range of keys, as LevelDB names them. */
export interface Bounds {
  readonly gt?: string;
  readonly gte?: string;
  readonly lt?: string;
  readonly lte?: string;
}

/** Keys in order, so that a range of them is found without a look at all the others. */
export class SortedKeys {
  readonly #keys: string[] = [];

  /** Adds a key that is not there yet. */
  add(key: string): void {
    this.#keys.splice(this.#countBefore(key), 0, key);
  }

  remove(key: string): void {
    const place = this.#countBefore(key);
    if (this.#keys[place] === key) this.#keys.splice(place, 1);
  }

  /** The keys between the bounds, in order. */
  within({ gt, gte, lt, lte }: Bounds): string[] {
    const from = Math.max(
      gte === undefined ? 0 : this.#countBefore(gte),
      gt === undefined ? 0 : this.#countUpTo(gt),
    );
    const to = Math.min(
      lt === undefined ? this.#keys.length : this.#countBefore(lt),
      lte === undefined ? this.#keys.length : this.#countUpTo(lte),
    );
    return this.#keys.slice(from, Math.max(from, to));
  }

  #countUpTo(key: string): number {
    const before = this.#countBefore(key);
    return this.#keys[before] === key ? before + 1 : before;
  }

  /** How many keys come before one, by halves. */
  #countBefore(key: string): number {
    let from = 0;
    let to = this.#keys.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#keys[middle] ?? '') < key) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
