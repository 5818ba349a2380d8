import { compilePattern } from './pattern.ts';

/** What stands between two words of a pattern. */
const BETWEEN = '[^a-z0-9|]';
/** Letters of a word by which a pattern is passed over: more of them tell few more patterns apart. */
const LETTERS = 4;

/** A compiled pattern with what a text has to have to match it. */
export interface Pattern {
  readonly expression: RegExp;
  readonly beginnings: ReturnType<typeof beginningsOf>;
}

/**
 * Compiles a pattern of the rules (`pattern.ts`) for `firstOf`.
 * @throws RangeError for a class of words that is not there
 */
export const patternOf = (pattern: string): Pattern => {
  const expression = compilePattern(pattern);
  return { expression, beginnings: beginningsOf(expression) };
};

/** What the first of the patterns finds in a text of which the first letters of all words are given. */
export function firstOf(
  text: string,
  patterns: readonly Pattern[],
  letters: ReadonlySet<string>,
): { readonly at: number; readonly length: number } | undefined {
  for (const { expression, beginnings } of patterns) {
    if (!beginnings.every((each) => each.some((one) => letters.has(one)))) continue;
    expression.lastIndex = 0;
    const match = expression.exec(text);
    if (match) return { at: match.index, length: match[0].length };
  }
  return undefined;
}

interface Read {
  /** What a match may begin with. */
  readonly texts: readonly string[];
  /** Those of them after which nothing more is known. */
  readonly ended: readonly string[];
}

/**
 * What a text has to have to match a compiled pattern (`pattern.ts`): of each list, one word that begins so, by four letters at most. A
 * pattern that may begin with anything has no list. Most patterns need no search in most sentences: some of their words are not there.
 */
export function beginningsOf({ source }: RegExp): readonly (readonly string[])[] {
  const inner = /^\(\?<!\[a-z0-9\]\)\(\?:(.*)\)\(\?!\[a-z0-9\]\)$/s.exec(source)?.[1] ?? source;
  const pieces = alternativesOf(inner).length === 1 ? piecesOf(inner) : [inner];
  return pieces.flatMap((piece) => {
    const { texts, ended } = read(alternativesOf(piece));
    const all = [...texts, ...ended].map((text) => /^[a-z0-9]*/.exec(text)?.[0].slice(0, LETTERS) ?? '');
    return all.includes('') ? [] : [[...new Set(all)]];
  });
}

/** The parts of a pattern that stand between words: each begins where a word does. */
function piecesOf(source: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; at = endOfAtom(source, at))
    if (source.startsWith(`${BETWEEN}+`, at)) {
      pieces.push(source.slice(from, at));
      from = at + BETWEEN.length + 1;
    }
  return [...pieces, source.slice(from)];
}

/** The first letters of the words of a folded text: one to four of each. */
export function firstLettersIn(text: string): ReadonlySet<string> {
  const letters = new Set<string>();
  for (const [word] of text.matchAll(/[a-z0-9]+/g))
    for (let length = 1; length <= LETTERS && length <= word.length; length++)
      letters.add(word.slice(0, length));
  return letters;
}

const read = (alternatives: readonly string[]): Read => {
  const each = alternatives.map(readSequence);
  return { texts: each.flatMap(({ texts }) => texts), ended: each.flatMap(({ ended }) => ended) };
};

function readSequence(source: string): Read {
  let texts: readonly string[] = [''];
  const ended: string[] = [];
  for (const { atom, isOptional } of atomsOf(source)) {
    if (/^\(\?(?:[=!]|<[=!])/.test(atom)) continue;
    const short = texts.filter((text) => text.length < LETTERS);
    ended.push(...texts.filter((text) => text.length >= LETTERS));
    if (short.length === 0) return { texts: [], ended };
    const after = readAtom(atom);
    ended.push(...short.flatMap((text) => after.ended.map((more) => text + more)));
    texts = [
      ...short.flatMap((text) => after.texts.map((more) => text + more)),
      ...(isOptional ? short : []),
    ];
  }
  return { texts, ended };
}

const readAtom = (atom: string): Read => {
  if (atom.startsWith('(')) return read(alternativesOf(atom.replace(/^\((?:\?:)?/, '').slice(0, -1)));
  // A class of letters, or an escape, may be anything.
  return /^[a-z0-9%$ ]$/.test(atom) ? { texts: [atom], ended: [] } : { texts: [], ended: [''] };
};

interface Atom {
  readonly atom: string;
  readonly isOptional: boolean;
}

/** The atoms of a sequence: a letter, an escape, a class or a group, each with what says how often it stands. */
function atomsOf(source: string): Atom[] {
  const atoms: Atom[] = [];
  for (let at = 0; at < source.length; ) {
    const end = endOfAtom(source, at);
    const times = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(end))?.[0] ?? '';
    const atom = source.slice(at, end);
    // What may stand more than once is read once, and then anything may follow.
    atoms.push({ atom, isOptional: /^(?:[*?]|\{0)/.test(times) });
    if (/^[*+{]/.test(times)) atoms.push({ atom: '.', isOptional: false });
    at = end + times.length;
  }
  return atoms;
}

function endOfAtom(source: string, at: number): number {
  const sign = source[at];
  if (sign === '\\') return at + 2;
  if (sign === '[') return source.indexOf(']', at) + 1;
  if (sign !== '(') return at + 1;
  let depth = 0;
  for (let end = at; end < source.length; end = Math.max(end + 1, endOfAtomInside(source, end))) {
    if (source[end] === '(') depth++;
    if (source[end] === ')') depth--;
    if (depth === 0) return end + 1;
  }
  return source.length;
}

/** Past an escape or a class, whose brackets group nothing. */
const endOfAtomInside = (source: string, at: number): number =>
  /[\\[]/.test(source[at] ?? '') ? endOfAtom(source, at) : at + 1;

/** The alternatives of a source, split at the bars that are in no group. */
function alternativesOf(source: string): string[] {
  const alternatives: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; at = endOfAtom(source, at))
    if (source[at] === '|') {
      alternatives.push(source.slice(from, at));
      from = at + 1;
    }
  return [...alternatives, source.slice(from)];
}
