import type { Trait } from '#domain/compliance/content/evidence/traits-of.ts';
import { scaleOf, type Weights } from '#domain/compliance/content/evidence/weigh-text.ts';

/** A text whose verdict is known, by its traits. */
export interface Example {
  readonly traits: readonly Trait[];
  readonly isThreat: boolean;
}

const ROUNDS = 12;
const STEP = 0.5;
/** How strongly weights are drawn to zero, over the number of examples. */
const SHRINK = 2;
/** The least weight that is kept: lighter ones are half of all, and change little. */
const LEAST = 0.3;
const SEED = 7;

/**
 * Makes weights by logistic regression: gradient steps over the examples in a seeded order, with steps that shrink by trait (Duchi,
 * Hazan and Singer 2011, AdaGrad). A trait of one text only says nothing and has no weight, and a text
 * without traits speaks for nothing. The same examples give the same weights.
 */
export function trainWeights(examples: readonly Example[]): Weights {
  const often = new Map<string, number>();
  for (const { traits } of examples)
    for (const { name } of traits) often.set(name, (often.get(name) ?? 0) + 1);
  const names = [...often].filter(([, times]) => times > 1).map(([name]) => name);
  const place = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(({ traits, isThreat }) => {
    const on = traits.flatMap(({ name }) => place.get(name) ?? []);
    return { on, truth: isThreat ? 1 : 0, scale: scaleOf(on.length) };
  });
  const weights = new Float64Array(names.length);
  const steps = new Float64Array(names.length).fill(1e-8);
  const shrink = SHRINK / rows.length;
  const next = seeded(SEED);
  for (let round = 0; round < ROUNDS; round++)
    for (const { on, truth, scale } of shuffled(rows, next)) {
      const sum = on.reduce((total, index) => total + (weights[index] as number), 0);
      const wrong = 1 / (1 + Math.exp(-sum * scale)) - truth;
      for (const index of on) {
        const slope = wrong * scale + shrink * (weights[index] as number);
        const steepness = (steps[index] as number) + slope * slope;
        steps[index] = steepness;
        weights[index] = (weights[index] as number) - (STEP * slope) / Math.sqrt(steepness);
      }
    }
  const rounded = names
    .map((name, index) => [name, Math.round((weights[index] as number) * 10) / 10] as const)
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { traits: Object.fromEntries(rounded) };
}

/** A generator of numbers from 0 up to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** The same items in another order. */
export function shuffled<Item>(items: readonly Item[], next = seeded(SEED)): Item[] {
  const order = [...items];
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(next() * (index + 1));
    [order[index], order[other]] = [order[other] as Item, order[index] as Item];
  }
  return order;
}
