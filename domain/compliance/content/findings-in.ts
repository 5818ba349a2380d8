import { firstLettersIn, firstOf, type Pattern, patternOf } from './beginnings.ts';
import type { ContentKind, ContentRule } from './content-rule.ts';
import { CONTENT_RULES } from './content-rules.ts';
import { listingNotice } from './is-listing-notice.ts';
import { isSuspensionNotice } from './is-suspension-notice.ts';
import { compilePattern } from './pattern.ts';
import { DISOWNED } from './rules/innocent.ts';

/** What a rule found in a folded text. */
export interface Match {
  readonly rule: ContentRule;
  /** Index in the folded text that was searched. */
  readonly at: number;
  readonly length: number;
}

/** What the rules say of a folded text, before its words are weighed. */
export interface Findings {
  readonly matches: readonly Match[];
  readonly listing: ReturnType<typeof listingNotice>;
  /** Whether it is a complete and neutral notice, of which some kinds of words are a part; their matches are left out. */
  readonly isNotice: boolean;
}

/** The findings in a stretch of the text that was searched. */
export const findingsWithin = (
  findings: Findings,
  { from, text }: { readonly from: number; readonly text: string },
): Findings => ({
  ...findings,
  matches: findings.matches.filter(({ at }) => at >= from && at <= from + text.length),
});

interface Compiled {
  readonly rule: ContentRule;
  /** Within one sentence. */
  readonly patterns: readonly Pattern[];
  /** Over two sentences. */
  readonly wide: readonly Pattern[];
  readonly unless: readonly RegExp[];
}

const isWide = (pattern: string): boolean => pattern.includes(' // ');

const MAY_BE_DISOWNED: readonly ContentKind[] = ['legal-threat', 'listing-threat', 'false-authority'];

const COMPILED: readonly Compiled[] = CONTENT_RULES.map((rule) => ({
  rule,
  patterns: rule.patterns.filter((one) => !isWide(one)).map(patternOf),
  wide: rule.patterns.filter(isWide).map(patternOf),
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

/** Finds what the rules find in a folded text, and whether it is a notice that the law asks for. */
export function findingsIn(text: string): Findings {
  const listing = listingNotice(text);
  const excused: readonly ContentKind[] = [
    ...(listing === 'complete' ? OF_A_LISTING : []),
    ...(isSuspensionNotice(text) ? OF_A_SUSPENSION : []),
  ];
  const matches = [...inSentences(text), ...overSentences(text)].filter(
    ({ rule }) => !excused.includes(rule.kind),
  );
  return { matches, listing, isNotice: excused.length > 0 };
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
  const letters = firstLettersIn(sentence);
  const matches = COMPILED.flatMap(({ rule, patterns, unless }) => {
    const found = firstOf(sentence, patterns, letters);
    return found === undefined || unless.some((one) => sentence.search(one) >= 0) ? [] : { rule, ...found };
  });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(sentence, matches);
  return matches;
}

function overSentences(text: string): Match[] {
  const letters = firstLettersIn(text);
  return COMPILED.flatMap(({ rule, wide, unless }) => {
    const found = firstOf(text, wide, letters);
    if (found === undefined) return [];
    const from = text.lastIndexOf('|', found.at) + 1;
    const end = text.indexOf('|', found.at + found.length);
    const said = text.slice(from, end < 0 ? undefined : end);
    return unless.some((one) => said.search(one) >= 0) ? [] : { rule, ...found };
  });
}
