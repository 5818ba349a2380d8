import type { Relation } from '#schemas/config/charge-terms.ts';
import { unlawfulCharges } from './charges/unlawful-charges.ts';
import { CONTENT_KINDS, type ContentKind } from './content-rule.ts';
import { kindOf, strongestStretch } from './evidence/judge-evidence.ts';
import { type Weighed, type Weights, weightiestWords } from './evidence/weigh-text.ts';
import { WEIGHTS } from './evidence/weights.ts';
import { findingsIn, type Match } from './findings-in.ts';
import { foldText, wordsAt } from './fold-text.ts';
import { maskNames } from './mask-names.ts';

/** Words that a message must not say. */
export interface Forbidden {
  readonly rule: string;
  readonly kind: ContentKind;
  /** The words as the text has them. */
  readonly words: string;
  /** Index of the first of them in the text. */
  readonly index: number;
  /** A better wording, in Portuguese. */
  readonly instead: string;
  /** The law behind this finding, where it is narrower than that of its kind. */
  readonly law?: string;
}

interface Judging {
  readonly weights?: Weights;
  readonly isLayout?: boolean;
  /** Between whom the debts are that the text is about. */
  readonly relation?: Relation;
}

/**
 * Finds what a text says that no message may say to a debtor. The weight of its words and the findings of the rules are judged together
 * (`evidence/`); of a text that is refused, the first finding of each rule is told, or else the words that weigh most. Names of creditors,
 * products and people are passed over: those given, and those that stand in the text as names do (`mask-names.ts`). Of a layout, which is
 * around every message, each finding of a rule stands, whatever is around it. So does, in every text, a charge that the law does not allow.
 */
export function findForbidden(
  text: string,
  names: readonly string[] = [],
  { weights = WEIGHTS, isLayout = false, relation = 'consumer' }: Judging = {},
): readonly Forbidden[] {
  if (weights !== WEIGHTS) return judged(text, names, { weights, isLayout, relation });
  const key = JSON.stringify([text, names, isLayout, relation]);
  const before = knownTexts.get(key);
  if (before) return before;
  const found = judged(text, names, { weights, isLayout, relation });
  knownTexts.set(key, found);
  return found;
}

/** A configuration is checked with many facts, which fill many of its texts alike. */
const knownTexts = new Map<string, readonly Forbidden[]>();

function judged(
  text: string,
  names: readonly string[],
  { weights, isLayout, relation }: Required<Judging>,
): Forbidden[] {
  const folded = foldText(maskNames(text, names));
  const where = (at: number, length: number) => ({
    words: wordsAt({ ...folded, original: text }, at, length),
    index: folded.origin[at] ?? 0,
  });
  return [
    ...unlawfulCharges(folded.text, relation).map(({ at, length, ...charge }) => ({
      kind: 'unlawful-charges' as const,
      ...charge,
      ...where(at, length),
    })),
    ...byRulesAndWords(folded.text, { weights, isLayout }).map(({ at, length, ...finding }) => ({
      ...finding,
      ...where(at, length),
    })),
  ];
}

type Found = Omit<Forbidden, 'words' | 'index'> & Omit<Match, 'rule'>;

function byRulesAndWords(
  text: string,
  { weights, isLayout }: { readonly weights: Weights; readonly isLayout: boolean },
): Found[] {
  const findings = findingsIn(text);
  const { matches, listing } = findings;
  if (matches.length === 0 && findings.isNotice) return [];
  const strongest = strongestStretch(text, findings, weights);
  const standing = matches.filter(
    ({ rule }) => strongest || isLayout || (listing === 'bare' && rule.kind === 'listing-threat'),
  );
  return strongest && matches.length === 0
    ? [byEvidence(strongest, weights)]
    : standing
        .filter(({ rule }, index) => standing.findIndex((other) => other.rule === rule) === index)
        .map(({ rule: { id, kind, instead }, at, length }) => ({ rule: id, kind, instead, at, length }));
}

function byEvidence({ text, from }: Weighed, weights: Weights): Found {
  const { at, length } = weightiestWords(text, weights);
  return { rule: 'evidence', kind: kindOf(text, weights), instead: CALMER, at: from + at, length };
}

const CALMER = 'A fatura de março está em aberto. Se precisar, fale com a gente para combinar um dia.';

/** Says what is wrong: the words, the law, and a better wording. */
export function inWords({ kind, words, instead, law }: Forbidden): string {
  const { says, law: ofKind } = CONTENT_KINDS[kind];
  return `${says}, and says "${words}" (${law ?? ofKind}); better: "${instead}"`;
}
