import type { ContentKind } from '#domain/compliance/content/content-rule.ts';
import type { Findings, Match } from '#domain/compliance/content/findings-in.ts';
import { findingTraits } from './finding-traits.ts';
import { traitsOf } from './traits-of.ts';
import { ALL_SENTENCES, type Stretch, type Weighed, type Weights, weighText } from './weigh-text.ts';

/**
 * Evidence from which on a text is refused, as a whole, by a part of it, and by one sentence that a rule found something in, whatever is
 * around it. Chosen by leaving one file out; see docs/testing.md.
 */
export const ENOUGH = 0;
const ENOUGH_IN_PART = 0.9;
const ENOUGH_ALONE = 1.4;

/** Words below which nothing is proved without a rule: "pague hoje". */
const FEWEST_WORDS = 4;
const wordsIn = (text: string): number => text.match(/(?!n{2,}(?![a-z]))[a-z]{2,}/g)?.length ?? 0;

/**
 * The stretch of a folded text that speaks most for a threat, when that is enough to refuse the text: by the weight of its words and of
 * what the rules found in it.
 */
export function strongestStretch(text: string, findings: Findings, weights: Weights): Weighed | undefined {
  const within = ({ from, text: stretch }: Stretch): readonly Match[] =>
    findings.matches.filter(({ at }) => at >= from && at <= from + stretch.length);
  const has = (stretch: Stretch): boolean => within(stretch).length > 0;
  const weigh = (sentences?: number): Weighed[] =>
    weighText(text, weights, {
      ...(sentences && { sentences }),
      findingsOf: (stretch) => findingTraits({ ...findings, matches: within(stretch) }),
    });
  const judge = (stretches: readonly Weighed[], enough: number): Weighed | undefined => {
    const [strongest] = stretches
      .filter((one) => has(one) || wordsIn(one.text) >= FEWEST_WORDS)
      .sort((one, other) => other.evidence - one.evidence);
    return strongest && strongest.evidence >= enough ? strongest : undefined;
  };
  // Parts are weighed by themselves as well: kind words around it hide no threat. A sentence of too few words to weigh is the rule's to judge.
  return (
    judge(weigh(ALL_SENTENCES), ENOUGH) ??
    judge(weigh(), ENOUGH_IN_PART) ??
    judge(weigh(1).filter(has), ENOUGH_ALONE) ??
    weigh(1).find((one) => has(one) && wordsIn(one.text) < FEWEST_WORDS)
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
