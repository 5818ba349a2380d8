import { CONTENT_KINDS, type ContentKind, type ContentRule } from './content-rule.ts';
import { CONTENT_RULES } from './content-rules.ts';
import { kindOf, strongestStretch } from './evidence/judge-evidence.ts';
import { type Weighed, type Weights, weightiestWords } from './evidence/weigh-text.ts';
import { WEIGHTS } from './evidence/weights.ts';
import { foldText, wordsAt } from './fold-text.ts';
import { listingNotice } from './is-listing-notice.ts';
import { isSuspensionNotice } from './is-suspension-notice.ts';
import { maskNames } from './mask-names.ts';
import { compilePattern } from './pattern.ts';
import { DISOWNED } from './rules/innocent.ts';

/** Words that a message must not say. */
export interface Forbidden {
  readonly rule: string;
  readonly kind: ContentKind;
  /** As they stand in the text. */
  readonly words: string;
  /** Index of the first of them in the text. */
  readonly index: number;
  /** A better wording, in Portuguese. */
  readonly instead: string;
}

interface Compiled {
  readonly rule: ContentRule;
  /** Within one sentence. */
  readonly patterns: readonly RegExp[];
  /** Over two sentences. */
  readonly wide: readonly RegExp[];
  readonly unless: readonly RegExp[];
}

interface Match {
  readonly rule: ContentRule;
  /** Index in the folded text that was searched. */
  readonly at: number;
  readonly length: number;
}

const isWide = (pattern: string): boolean => pattern.includes(' // ');

const MAY_BE_DISOWNED: readonly ContentKind[] = ['legal-threat', 'listing-threat', 'false-authority'];

const COMPILED: readonly Compiled[] = CONTENT_RULES.map((rule) => ({
  rule,
  patterns: rule.patterns.filter((one) => !isWide(one)).map(compilePattern),
  wide: rule.patterns.filter(isWide).map(compilePattern),
  unless: [...(rule.unless ?? []), ...(MAY_BE_DISOWNED.includes(rule.kind) ? DISOWNED : [])].map(
    compilePattern,
  ),
}));

/** Kinds of which a neutral notice of a record, or of a suspension, may speak. */
const OF_A_SUSPENSION: readonly ContentKind[] = ['essential-service', 'threat'];
const OF_A_LISTING: readonly ContentKind[] = [
  'listing-threat',
  'false-authority',
  'legal-threat',
  'threat',
  'false-urgency',
];

/**
 * Finds what a text says that no message may say to a debtor. The weight of its words and the findings of the rules are judged together
 * (`evidence/`); of a text that is refused, the first finding of each rule is told, or else the words that weigh most. Names of creditors,
 * products and people are passed over: those given, and those that stand in the text as names do (`mask-names.ts`). Of a layout, which is
 * around every message, each finding of a rule stands, whatever is around it.
 */
export function findForbidden(
  text: string,
  names: readonly string[] = [],
  { weights = WEIGHTS, isLayout = false }: { readonly weights?: Weights; readonly isLayout?: boolean } = {},
): readonly Forbidden[] {
  if (weights !== WEIGHTS) return judged(text, names, { weights, isLayout });
  const key = JSON.stringify([text, names, isLayout]);
  const before = knownTexts.get(key);
  if (before) return before;
  const found = judged(text, names, { weights, isLayout });
  knownTexts.set(key, found);
  return found;
}

/** A configuration is checked with many facts, which fill many of its texts alike. */
const knownTexts = new Map<string, readonly Forbidden[]>();

function judged(
  text: string,
  names: readonly string[],
  { weights, isLayout }: { readonly weights: Weights; readonly isLayout: boolean },
): Forbidden[] {
  const folded = foldText(maskNames(text, names));
  const listing = listingNotice(folded.text);
  const excused: readonly ContentKind[] = [
    ...(listing === 'complete' ? OF_A_LISTING : []),
    ...(isSuspensionNotice(folded.text) ? OF_A_SUSPENSION : []),
  ];
  const matches = [...inSentences(folded.text), ...overSentences(folded.text)].filter(
    ({ rule }) => !excused.includes(rule.kind),
  );
  if (matches.length === 0 && excused.length > 0) return [];
  const places = matches.map(({ at }) => at);
  const strongest = strongestStretch(folded.text, places, weights);
  const standing = matches.filter(
    ({ rule }) => strongest || isLayout || (listing === 'incomplete' && rule.kind === 'listing-threat'),
  );
  const found =
    strongest && matches.length === 0
      ? [byEvidence(strongest, weights)]
      : standing
          .filter(({ rule }, index) => standing.findIndex((other) => other.rule === rule) === index)
          .map(({ rule: { id, kind, instead }, at, length }) => ({ rule: id, kind, instead, at, length }));
  return found.map(({ at, length, ...finding }) => ({
    ...finding,
    words: wordsAt({ ...folded, original: text }, at, length),
    index: folded.origin[at] ?? 0,
  }));
}

function byEvidence(
  { text, from }: Weighed,
  weights: Weights,
): Omit<Forbidden, 'words' | 'index'> & Omit<Match, 'rule'> {
  const { at, length } = weightiestWords(text, weights);
  return { rule: 'evidence', kind: kindOf(text, weights), instead: CALMER, at: from + at, length };
}

const CALMER = 'A fatura de março está em aberto. Se precisar, fale com a gente para combinar um dia.';

/** Says what is wrong: the words, the law, and a better wording. */
export function inWords({ kind, words, instead }: Forbidden): string {
  const { says, law } = CONTENT_KINDS[kind];
  return `${says}, and says "${words}" (${law}); better: "${instead}"`;
}

function inSentences(text: string): Match[] {
  let from = 0;
  return text.split('|').flatMap((sentence) => {
    const start = from;
    from += sentence.length + 1;
    return matchesIn(sentence).map((match) => ({ ...match, at: start + match.at }));
  });
}

/** The texts of a configuration say most of their sentences many times. */
const known = new Map<string, readonly Match[]>();
const MOST_KNOWN = 5_000;

function matchesIn(sentence: string): readonly Match[] {
  const before = known.get(sentence);
  if (before) return before;
  const matches = COMPILED.flatMap(({ rule, patterns, unless }) => {
    const found = firstOf(sentence, patterns);
    return found === undefined || unless.some((one) => sentence.search(one) >= 0) ? [] : { rule, ...found };
  });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(sentence, matches);
  return matches;
}

const overSentences = (text: string): Match[] =>
  COMPILED.flatMap(({ rule, wide, unless }) => {
    const found = firstOf(text, wide);
    if (found === undefined) return [];
    const from = text.lastIndexOf('|', found.at) + 1;
    const end = text.indexOf('|', found.at + found.length);
    const said = text.slice(from, end < 0 ? undefined : end);
    return unless.some((one) => said.search(one) >= 0) ? [] : { rule, ...found };
  });

function firstOf(text: string, patterns: readonly RegExp[]): Omit<Match, 'rule'> | undefined {
  for (const pattern of patterns) {
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    if (match) return { at: match.index, length: match[0].length };
  }
  return undefined;
}
