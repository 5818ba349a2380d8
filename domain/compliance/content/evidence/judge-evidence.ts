import type { ContentKind } from '#domain/compliance/content/content-rule.ts';
import { traitsOf } from './traits-of.ts';
import { evidenceOf, SENTENCES_TOGETHER, stretchesOf, type Weighed, type Weights } from './weigh-text.ts';

/** Evidence from which on a text is refused. Chosen by cross-validation; see docs/testing.md. */
export const ENOUGH = 2;
/** What a finding of a rule counts for: words that a rule finds pass only when all around them speaks strongly for the text. */
const RULE_WORTH = 4;

/** Words below which rules alone judge: "pague hoje" proves nothing by weight. */
const FEWEST_WORDS = 4;
const wordsIn = (text: string): number => text.match(/[a-z0-9]+/g)?.length ?? 0;

/** The stretch of a folded text that speaks most for a threat, when that is enough to refuse it. */
export function strongestStretch(text: string, weights: Weights): Weighed | undefined {
  const [strongest] = weigh(text, SENTENCES_TOGETHER, weights).sort(
    (one, other) => other.evidence - one.evidence,
  );
  return strongest && strongest.evidence >= ENOUGH && wordsIn(strongest.text) >= FEWEST_WORDS
    ? strongest
    : undefined;
}

/** Whether the sentences around the words that a rule found say strongly that the words mean something else. */
export function isOutweighed(text: string, at: number, weights: Weights): boolean {
  const around = [1, SENTENCES_TOGETHER]
    .flatMap((sentences) => weigh(text, sentences, weights))
    .filter(({ from, text: { length } }) => from <= at && at <= from + length);
  return Math.max(...around.map(({ evidence }) => evidence)) + RULE_WORTH < ENOUGH;
}

/** The kind by the class of words that weighs most in a stretch; words of no class that a kind has are pressure. */
export function kindOf(text: string, { traits: weights }: Weights): ContentKind {
  const [first] = traitsOf(text)
    .flatMap(({ name }) => {
      const kind = KIND_OF_CLASS[name];
      const weight = weights[name] ?? 0;
      return kind && weight > 0 ? { kind, weight } : [];
    })
    .sort((one, other) => other.weight - one.weight);
  return first?.kind ?? 'pressure';
}

const KIND_OF_CLASS: Readonly<Record<string, ContentKind>> = {
  'k:court': 'legal-threat',
  'k:lawyers': 'legal-threat',
  'k:goods': 'legal-threat',
  'k:bureau': 'listing-threat',
  'k:people': 'third-party',
  'k:service': 'essential-service',
};

/** The texts of a configuration say most of their sentences many times. */
const known = new WeakMap<Weights, Map<string, number>>();
const MOST_KNOWN = 20_000;

const weigh = (text: string, sentences: number, weights: Weights): Weighed[] =>
  stretchesOf(text, sentences).map((stretch) => ({
    ...stretch,
    evidence: knownEvidence(stretch.text, weights),
  }));

function knownEvidence(text: string, weights: Weights): number {
  const evidence = known.get(weights) ?? new Map<string, number>();
  known.set(weights, evidence);
  const before = evidence.get(text);
  if (before !== undefined) return before;
  if (evidence.size >= MOST_KNOWN) evidence.clear();
  const found = evidenceOf(traitsOf(text), weights);
  evidence.set(text, found);
  return found;
}
