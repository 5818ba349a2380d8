import type { ContentKind } from '#domain/compliance/content/content-rule.ts';
import { type Findings, findingsWithin } from '#domain/compliance/content/findings-in.ts';
import { findingTraits } from './finding-traits.ts';
import { traitsOf } from './traits-of.ts';
import {
  ALL_SENTENCES,
  SENTENCES_TOGETHER,
  type Stretch,
  type Weighed,
  type Weights,
  weighText,
} from './weigh-text.ts';

/** Evidence from which on a text is refused as a whole; of few words it proves little. Chosen, as all below, by leaving one file out (docs/content-gate.md). */
const ENOUGH = -0.12;
const ENOUGH_OF_FEW_WORDS = 0.05;
const FEW_WORDS = 12;
/**
 * The weights that are enough to refuse a text by a part of it, by one sentence whatever is around it, and by a sentence of too few words
 * to weigh in which a rule found something.
 */
const ENOUGH_IN_PART = 0.4;
const ENOUGH_ALONE = 0.8;
const ENOUGH_SHORT = 0.6;

/** Words below which nothing is proved without a rule: "pague hoje". */
const FEWEST_WORDS = 4;
const wordsIn = (text: string): number => text.match(/(?!n{2,}(?![a-z]))[a-z]{2,}/g)?.length ?? 0;
export const isTooShortToWeigh = ({ text }: Stretch): boolean => wordsIn(text) < FEWEST_WORDS;

/**
 * The stretch of a folded text that speaks most for a threat, when that is enough to refuse the text: by the weight of its words and of
 * what the rules found in it.
 */
export function strongestStretch(text: string, findings: Findings, weights: Weights): Weighed | undefined {
  const within = (stretch: Stretch): Findings => findingsWithin(findings, stretch);
  const has = (stretch: Stretch): boolean => within(stretch).matches.length > 0;
  const weigh = (sentences: number): Weighed[] =>
    weighText(text, weights, { sentences, findingsOf: (stretch) => findingTraits(within(stretch)) });
  const judge = (stretches: readonly Weighed[], enough: number): Weighed | undefined => {
    const [strongest] = stretches
      .filter((one) => has(one) || !isTooShortToWeigh(one))
      .sort((one, other) => other.evidence - one.evidence);
    return strongest && strongest.evidence >= enough ? strongest : undefined;
  };
  const sentences = weigh(1);
  // Parts are weighed by themselves as well: kind words around it hide no threat. A sentence of too few words to weigh is the rule's to judge.
  return (
    judge(weigh(ALL_SENTENCES), wordsIn(text) < FEW_WORDS ? ENOUGH_OF_FEW_WORDS : ENOUGH) ??
    judge(weigh(SENTENCES_TOGETHER), ENOUGH_IN_PART) ??
    judge(sentences, ENOUGH_ALONE) ??
    sentences.find((one) => has(one) && isTooShortToWeigh(one) && one.evidence >= ENOUGH_SHORT)
  );
}

/** The kind by the class of words that weighs most in a stretch; words of no class that a kind has are pressure. */
export function kindOf(text: string, { traits: weights }: Weights): ContentKind {
  const [first] = traitsOf(text)
    .flatMap(({ name }) => {
      const kind = KIND_OF_MEANING[name];
      const weight = weights[name] ?? 0;
      return kind && weight > 0 ? { kind, weight } : [];
    })
    .sort((one, other) => other.weight - one.weight);
  return first?.kind ?? 'pressure';
}

const KIND_OF_MEANING: Readonly<Record<string, ContentKind>> = {
  'm:paper': 'legal-threat',
  'm:lawyers': 'legal-threat',
  'm:goods': 'legal-threat',
  'm:bureau': 'listing-threat',
  'm:family': 'third-party',
  'm:coworkers': 'third-party',
  'm:neighbours': 'third-party',
  'm:friends': 'third-party',
  'm:moral': 'shaming',
  'm:compare': 'shaming',
  'm:luxury': 'shaming',
  'm:origin': 'shaming',
  'm:curse': 'shaming',
  'm:hurry': 'false-urgency',
  'm:office': 'false-authority',
  'm:power': 'false-authority',
  'm:service': 'essential-service',
  'm:cut': 'essential-service',
  'm:endless': 'harassment',
};
