import type { Relation } from '#schemas/config/charge-terms.ts';
import { findForbidden, inWords } from './content/find-forbidden.ts';
import {
  ACRONYMS,
  FOREIGN_LINK,
  type Part,
  SHOUTING,
  WORD_RULES,
  type WordRule,
} from './content/form-rules.ts';
import { maskNames } from './content/mask-names.ts';

/** One text of a message or of a layout. */
export interface LintedText {
  readonly part: Part;
  /** The source, with Liquid. */
  readonly template: string;
  /** The text as debtors would get it: it shows words that only Liquid puts together. */
  readonly filled: readonly string[];
  /** The category at Meta: a marketing template may advertise. */
  readonly category?: 'utility' | 'marketing' | undefined;
  /** Names of creditors, products and people, and words that a creditor allows: they raise nothing. */
  readonly names?: readonly string[] | undefined;
  /** Between whom the debts are; consumers owe them where nothing says otherwise. */
  readonly relation?: Relation | undefined;
}

export interface Finding {
  readonly rule: string;
  /** The error, with the words that were found and the source of the rule. */
  readonly message: string;
  /** The line in the template, from 0. */
  readonly line: number;
}

/** The variables that a template may use for links, and the schemes that lead to a person. */
const OUR_LINK =
  /^(?:\{\{-?\s*(?:bill\.url|pageUrl|unsubscribeUrl|creditor\.(?:logoUrl|privacyUrl))\s*-?\}\}|(?:tel|mailto):\{\{[^}]*\}\}|#[\w-]*)$/;
const ATTRIBUTE = /\b(?:href|src|srcset|action|background|background-url)\s*=\s*(["'])(.*?)\1/gi;
const ADDRESS =
  /https?:|\bwww\.|\burl\(|@import|[\w-]@[\w-]|(?<![\p{L}\p{N}_-])[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|net|org|br|io|me|ly|app|link|site|online|page|info|gl|co|to)(?![\p{L}\p{N}])/giu;
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;

/**
 * Finds what a text must not say, each thing once. The rules are data, with their sources (`content/`): the text's own words are
 * judged, and not what variables fill in. Whether a text fits its channel and names the creditor is checked where it is filled.
 */
export function lintMessage(text: LintedText): Finding[] {
  const { names = [], relation } = text;
  const isLayout = text.part === 'layout';
  const judging = { isLayout, ...(relation ? { relation } : {}) };
  const written = withoutLiquid(text.template);
  const prose = text.part === 'layout' ? withoutMarkup(written) : written;
  const patterns = PATTERNS.filter(
    ({ rule: { id, parts } }) =>
      parts.includes(text.part) && !(id === 'marketing' && text.category === 'marketing'),
  );
  const folded = fold(prose);
  const filled = [...new Set(text.filled)].map((one) => (text.part === 'layout' ? withoutMarkup(one) : one));
  const findings = [
    ...forbidden(prose, names, judging),
    ...filled.flatMap((one) => forbidden(one, names, judging, 0)),
    ...patterns.flatMap((pattern) => [
      ...said(pattern, folded),
      ...filled.flatMap((one) => said(pattern, fold(one), 0)),
    ]),
    ...shouted(text.template, maskNames(prose, names)),
    ...foreignLinks(text, prose),
  ];
  return findings.filter(
    (finding, index) => findings.findIndex(({ message }) => message === finding.message) === index,
  );
}

const forbidden = (
  text: string,
  names: readonly string[],
  judging: { readonly isLayout: boolean; readonly relation?: Relation },
  line?: number,
): Finding[] =>
  findForbidden(text, names, judging).map((found) => ({
    rule: found.kind,
    message: inWords(found),
    line: line ?? lineOf(text, found.index),
  }));

interface Pattern {
  readonly rule: WordRule;
  readonly words: RegExp;
}

const PATTERNS: readonly Pattern[] = WORD_RULES.map((rule) => {
  const words = rule.words.join('|').replaceAll(' ', '\\s+');
  return { rule, words: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu') };
});

function said({ rule, words }: Pattern, folded: string, line?: number): Finding[] {
  return [...folded.matchAll(words)].map((match) => ({
    rule: rule.id,
    message: `${rule.says}, and says "${match[0].replace(/\s+/g, ' ')}" (${rule.source})`,
    line: line ?? lineOf(folded, match.index),
  }));
}

function shouted(template: string, prose: string): Finding[] {
  const found = (what: string, line: number): Finding => ({
    rule: SHOUTING.id,
    message: `${SHOUTING.says}, and ${what} (${SHOUTING.source})`,
    line,
  });
  return [
    ...[...prose.matchAll(CAPITALS)]
      .filter(([word]) => !ACRONYMS.has(word))
      .map((match) => found(`says "${match[0]}"`, lineOf(prose, match.index))),
    ...[...prose.matchAll(/!\s*!/g)].map((match) => found('says "!!"', lineOf(prose, match.index))),
    ...[...template.matchAll(/\|\s*upcase\b/g)].map((match) =>
      found('puts a variable in capitals with "upcase"', lineOf(template, match.index)),
    ),
  ];
}

function foreignLinks({ part, template }: LintedText, prose: string): Finding[] {
  const found = (link: string, line: number): Finding => ({
    rule: FOREIGN_LINK.id,
    message: `${FOREIGN_LINK.says}, and has "${link}" (${FOREIGN_LINK.source})`,
    line,
  });
  const source = withoutComments(template);
  const attributes =
    part === 'layout'
      ? [...source.matchAll(ATTRIBUTE)]
          .map((match) => ({ value: match[2] ?? '', index: match.index }))
          .filter(({ value }) => !OUR_LINK.test(value.trim()))
          .map(({ value, index }) => found(value, lineOf(source, index)))
      : [];
  const styles = part === 'layout' ? [...source.matchAll(/@import|\burl\(/gi)] : [];
  return [
    ...attributes,
    ...styles.map((match) => found(match[0], lineOf(source, match.index))),
    ...[...prose.matchAll(ADDRESS)].map((match) =>
      found(wordAt(prose, match.index), lineOf(prose, match.index)),
    ),
  ];
}

/** Removes accents, capitals and invisible separators; keeps line breaks. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase();

/** Replaces what Liquid fills in by a word that means nothing, with the quoted texts in it; removes comments; keeps line breaks. */
const withoutLiquid = (template: string): string =>
  withoutComments(template).replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (tag) => {
    const quoted = [...tag.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, one, other]) => one ?? other);
    return ` ${tag.startsWith('{{') ? 'nnn ' : ''}${quoted.join(' ')}${tag.replace(/[^\n]/g, '')} `;
  });

/** Replaces markup by its alternative texts, and entities by their letters; keeps line breaks. */
const withoutMarkup = (html: string): string =>
  html
    .replace(/<(style|mj-style|mj-attributes)\b[\s\S]*?<\/\1>/gi, blank)
    .replace(/<[^<>]*>/g, (tag) => {
      const shown = [...tag.matchAll(/\b(?:alt|title|aria-label)\s*=\s*"([^"]*)"/gi)].map(([, text]) => text);
      return ` ${shown.join(' ')}${tag.replace(/[^\n]/g, '')} `;
    })
    .replace(/style="[^"]*"/g, blank)
    .replace(/&([a-z])(?:acute|grave|circ|tilde|uml|cedil);/gi, '$1')
    .replace(/&#(\d{1,6});/g, (_, code) => String.fromCodePoint(Number(code)));

const withoutComments = (template: string): string =>
  template
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, blank);

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length - 1;

const wordAt = (text: string, index: number): string => {
  const from = text.slice(0, index).search(/\S*$/);
  return text.slice(from).split(/\s/, 1).join('');
};
