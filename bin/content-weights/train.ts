import { isFindingTrait } from '#domain/compliance/content/evidence/finding-traits.ts';
import { scaleOf, type Weights } from '#domain/compliance/content/evidence/weigh-text.ts';

/** A text whose verdict is known, by the names of its traits. */
export interface Example {
  readonly traits: readonly string[];
  /** The traits of each of its sentences, and of each part of it that is weighed by itself; none of a text that has but one. */
  readonly sentences?: readonly (readonly string[])[];
  readonly parts?: readonly (readonly string[])[];
  readonly isThreat: boolean;
  /** How many times it counts. */
  readonly times: number;
}

const ROUNDS = 30;
/** What an example on the wrong side costs, against heavy weights. */
const COST = 1;
/** Brings the size of an example near 1, so that `COST` means the same whatever the corpus. */
const SIZE = 5;
/** The least weight that is kept: lighter ones change nothing. */
const LEAST = 0.05;
/** The fewest texts that a trait is in to have a weight: of fewer, half as many weights again would say no more. */
const FEWEST = 4;
/** How much more a finding of a rule counts than a trait of words as rare: many words say what one finding says. */
const FINDING_COUNTS = 2;
/** How much a stretch of an innocent text counts, and the worst sentence and part of a threat, beside whole texts. */
const INNOCENT_STRETCH_COUNTS = 0.1;
const WORST_STRETCH_COUNTS = 0.3;
const SEED = 7;

interface Row {
  readonly on: Int32Array;
  readonly scale: number;
  readonly truth: number;
  readonly give: number;
  readonly steepness: number;
  pull: number;
}

/**
 * Makes weights by a linear support vector machine with squared hinge loss, solved in its dual by coordinate descent over the examples in a
 * seeded order (Hsieh, Chang, Lin, Keerthi and Sundararajan 2008). A trait counts for more the fewer texts have it (its inverse document
 * frequency); one of few texts says nothing and has no weight. There is no constant term, so that a text without traits speaks for
 * nothing. The same examples give the same weights.
 *
 * A text is judged by its stretches too, so the machine learns twice: from whole texts, and then from their stretches as well. No stretch of an
 * innocent text is a threat. Which stretch of a threat is the threat nobody has written down: it is the one that the first weights find worst.
 */
export function trainWeights(examples: readonly Example[]): Weights {
  const often = new Map<string, number>();
  for (const { traits } of examples) for (const name of traits) often.set(name, (often.get(name) ?? 0) + 1);
  const names = [...often].filter(([, times]) => times >= FEWEST).map(([name]) => name);
  const place = new Map(names.map((name, index) => [name, index]));
  const rarity = Float64Array.from(
    names,
    (name) =>
      Math.log((1 + examples.length) / (1 + (often.get(name) ?? 0))) *
      (isFindingTrait(name) ? FINDING_COUNTS : 1),
  );
  const rowOf = (traits: readonly string[], isThreat: boolean, times: number): Row => {
    const on = Int32Array.from(traits.flatMap((name) => place.get(name) ?? []));
    const scale = scaleOf(on.length) / SIZE;
    let square = 0;
    for (const index of on) square += ((rarity[index] ?? 0) * scale) ** 2;
    const give = 1 / (2 * COST * times);
    return { on, scale, truth: isThreat ? 1 : -1, give, steepness: square + give, pull: 0 };
  };
  const wholes = examples.map(({ traits, isThreat, times }) => rowOf(traits, isThreat, times));
  const first = solve(wholes, rarity);
  const worst = (rows: readonly Row[]): Row[] =>
    [...rows]
      .sort((one, other) => evidenceOf(other, first, rarity) - evidenceOf(one, first, rarity))
      .slice(0, 1);
  const stretches = examples.flatMap(({ sentences = [], parts = [], isThreat, times }) => {
    const share = times * (isThreat ? WORST_STRETCH_COUNTS : INNOCENT_STRETCH_COUNTS);
    const [single, several] = [sentences, parts].map((each) =>
      each.map((traits) => rowOf(traits, isThreat, share)),
    ) as [Row[], Row[]];
    return isThreat ? [...worst(single), ...worst(several)] : [...single, ...several];
  });
  const weights =
    stretches.length === 0
      ? first
      : solve([...wholes.map((row) => ({ ...row, pull: 0 })), ...stretches], rarity);
  const rounded = names
    .map((name, index) => {
      const weight = ((weights[index] ?? 0) * (rarity[index] ?? 0)) / SIZE;
      return [name, Math.round(weight * 100) / 100] as const;
    })
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { traits: Object.fromEntries(rounded) };
}

/** Solves the dual; the pull of each row is changed by it. */
function solve(rows: readonly Row[], rarity: Float64Array): Float64Array {
  const weights = new Float64Array(rarity.length);
  const next = seeded(SEED);
  for (let round = 0; round < ROUNDS; round++)
    for (const row of shuffled(rows, next)) {
      const slope = row.truth * evidenceOf(row, weights, rarity) - 1 + row.pull * row.give;
      const pull = Math.max(0, row.pull - slope / row.steepness);
      const step = (pull - row.pull) * row.truth * row.scale;
      row.pull = pull;
      if (step !== 0)
        for (const index of row.on) weights[index] = (weights[index] ?? 0) + step * (rarity[index] ?? 0);
    }
  return weights;
}

function evidenceOf({ on, scale }: Row, weights: Float64Array, rarity: Float64Array): number {
  let sum = 0;
  for (const index of on) sum += (weights[index] ?? 0) * (rarity[index] ?? 0);
  return sum * scale;
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
