import { type Trait, traitsOf, traitsOfSentence } from './traits-of.ts';

/** What traits speak for: above zero for a threat, below for an innocent text. */
export interface Weights {
  readonly traits: Readonly<Record<string, number>>;
}

/** A stretch of a folded text with what speaks for its being a threat. */
export interface Weighed {
  /** Index of the stretch in the text. */
  readonly from: number;
  readonly text: string;
  /** Above zero for a threat, about 1 where it is clear; below zero for an innocent text. */
  readonly evidence: number;
}

/** Sentences of a part that is weighed: fewer say too little, and more hide a threat among kind words. */
export const SENTENCES_TOGETHER = 3;
export const ALL_SENTENCES = Number.POSITIVE_INFINITY;

/** Traits that a text has to have before the number of them stops counting: a few words prove little. */
const FEW = 30;

/** What the sum of the weights of a number of traits is multiplied by, so that a long text is no worse, and a short one proves little. */
export const scaleOf = (traits: number): number => 1 / Math.sqrt(traits + FEW);

/** A part of a folded text, by its place in it. */
export interface Stretch {
  readonly from: number;
  readonly text: string;
}

/**
 * Every stretch of some sentences of a folded text, or the whole of a shorter one, with its evidence: the weights of the traits of its words,
 * and of those that its findings are.
 */
export function weighText(
  text: string,
  weights: Weights,
  {
    sentences = SENTENCES_TOGETHER,
    findingsOf = () => [],
  }: { readonly sentences?: number; readonly findingsOf?: (stretch: Stretch) => readonly string[] } = {},
): Weighed[] {
  return stretchesOf(text, sentences).map(({ from, text: stretch }) => {
    const known = new Map([
      ...stretch.split('|').flatMap((sentence) => knownTraits(sentence, weights)),
      ...withWeights(findingsOf({ from, text: stretch }), weights),
    ]);
    const sum = [...known.values()].reduce((total, weight) => total + weight, 0);
    return { from, text: stretch, evidence: sum * scaleOf(known.size) };
  });
}

type KnownTraits = readonly (readonly [name: string, weight: number])[];

/** The texts of a configuration say most of their sentences many times. */
const known = new WeakMap<Weights, Map<string, KnownTraits>>();
const MOST_KNOWN = 20_000;

/** The traits of a sentence that have a weight. */
function knownTraits(sentence: string, weights: Weights): KnownTraits {
  const sentences = known.get(weights) ?? new Map<string, KnownTraits>();
  known.set(weights, sentences);
  const before = sentences.get(sentence);
  if (before) return before;
  const found = withWeights(
    traitsOfSentence(sentence).map(({ name }) => name),
    weights,
  );
  if (sentences.size >= MOST_KNOWN) sentences.clear();
  sentences.set(sentence, found);
  return found;
}

const withWeights = (names: readonly string[], { traits }: Weights): KnownTraits =>
  names.flatMap((name) => {
    const weight = traits[name];
    return weight === undefined ? [] : [[name, weight] as const];
  });

/** Every stretch of that number of sentences of a folded text, or the whole of a shorter one. */
export function stretchesOf(text: string, sentences: number): Stretch[] {
  let at = 0;
  const said = text.split('|').flatMap((sentence) => {
    const from = at;
    at += sentence.length + 1;
    return /[a-z]/.test(sentence) ? { from, to: from + sentence.length } : [];
  });
  return said.slice(0, Math.max(1, said.length - sentences + 1)).map(({ from, to }, index) => ({
    from,
    text: text.slice(from, said[Math.min(index + sentences, said.length) - 1]?.to ?? to),
  }));
}

/** The words of a stretch that weigh most: of all runs of up to `most` words, the one with the most evidence. */
export function weightiestWords(
  text: string,
  { traits: weights }: Weights,
  most = 8,
): { readonly at: number; readonly length: number } {
  const traits = traitsOf(text).map((trait: Trait) => ({ ...trait, weight: weights[trait.name] ?? 0 }));
  const words = [...text.matchAll(/[a-z0-9]+/g)];
  let best = { at: 0, length: text.length, weight: Number.NEGATIVE_INFINITY };
  for (const [index, first] of words.entries()) {
    const last = words[Math.min(index + most, words.length) - 1] ?? first;
    const end = last.index + last[0].length;
    const weight = traits
      .filter(({ at, length }) => at >= first.index && at + length <= end)
      .reduce((sum, one) => sum + one.weight, 0);
    if (weight > best.weight) best = { at: first.index, length: end - first.index, weight };
  }
  return { at: best.at, length: best.length };
}
