import { seededRandom } from '#sandbox/deployment/seeded-random.ts';

/** Choices that look random and are the same for the same seed. */
export class Random {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seededRandom(seed);
  }

  /** A whole number between both, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.#next() * (most - least + 1));
  }

  /** Whether something of this probability (0 to 1) happens. */
  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  pick<T>(from: readonly [T, ...T[]]): T;
  pick<T>(from: readonly T[]): T | undefined;
  pick<T>(from: readonly T[]): T | undefined {
    return from[this.int(0, from.length - 1)];
  }

  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>): Name | undefined {
    const entries = Object.entries<number | undefined>(weights);
    let left = this.#next() * entries.reduce((sum, [, weight]) => sum + (weight ?? 0), 0);
    for (const [name, weight = 0] of entries) {
      left -= weight;
      if (left < 0) return name as Name;
    }
    return undefined;
  }

  /** A seed for another generator. */
  seed(): number {
    return this.int(1, 2 ** 31 - 1);
  }
}
