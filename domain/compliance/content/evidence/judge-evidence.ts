import type { ContentKind } from '#domain/compliance/content/content-rule.ts';
import { traitsOf } from './traits-of.ts';
import { ALL_SENTENCES, type Weighed, type Weights, weighText } from './weigh-text.ts';

/**
 * Evidence from which on a text is refused, as a whole and by a part of it, and what a finding of a rule adds. Chosen by leaving one file
 * out; see docs/testing.md.
 */
export const ENOUGH = 0.1;
const ENOUGH_IN_PART = 0.4;
const RULE_WORTH = 0.3;

/** As much, of one sentence that a rule found something in, whatever is around it. */
const ENOUGH_ALONE = 0.9;

/** Words below which nothing is proved without a rule: "pague hoje". */
const FEWEST_WORDS = 4;
const wordsIn = (text: string): number => text.match(/(?!n{2,}(?![a-z]))[a-z]{2,}/g)?.length ?? 0;

/**
 * The stretch of a folded text that speaks most for a threat, when that is enough to refuse the text: by the weight of its words, and
 * by what a rule found in it, at these indices of the text.
 */
export function strongestStretch(
  text: string,
  found: readonly number[],
  weights: Weights,
): Weighed | undefined {
  const has = ({ from, text: stretch }: Weighed): boolean =>
    found.some((at) => at >= from && at <= from + stretch.length);
  const judge = (stretches: readonly Weighed[], enough: number): Weighed | undefined => {
    const [strongest] = stretches
      .filter((one) => has(one) || wordsIn(one.text) >= FEWEST_WORDS)
      .map((one) => ({ ...one, evidence: one.evidence + (has(one) ? RULE_WORTH : 0) }))
      .sort((one, other) => other.evidence - one.evidence);
    return strongest && strongest.evidence >= enough ? strongest : undefined;
  };
  // Parts are weighed by themselves as well: kind words around it hide no threat.
  return (
    judge(weighText(text, weights, ALL_SENTENCES), ENOUGH) ??
    judge(weighText(text, weights), ENOUGH_IN_PART) ??
    judge(weighText(text, weights, 1).filter(has), ENOUGH_ALONE)
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
