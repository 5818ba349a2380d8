import { meaningsAt } from './meanings.ts';
import { signsIn } from './signs.ts';

/** Something about a text that may speak for or against it. */
export interface Trait {
  /**
   * `w:` a stem, `p:` the beginning of a longer word, `b:` two stems, `s:` two with a word between, `t:` three; `m:` a class of words of
   * `meanings.ts`, `n:` one after a negation, `f:` one beside a stem, `d:` one at some distance from a stem, in their order, `c:` two in
   * one sentence.
   */
  readonly name: string;
  /** Where its words stand in the text. */
  readonly at: number;
  readonly length: number;
}

const STEM = 6;
const PREFIXES = [3, 4, 5];
const NEGATION = /^(?:nao|nunca|jamais|nem|sem|nenhuma?|ninguem)$/;
/** Words after a negation that it may negate. */
const NEGATED = 3;
/** Percent: the highest fine for delay (CDC art. 52 §1), above the interest of a month. */
const MOST_BY_LAW = 2;
/** Words between which a clause still says who does what to whom. */
const CLAUSE = 6;
const WORD =
  /r\$ ?[\d.,]+|\d+(?:,\d+)? ?(?:%|por cento)|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d+ ?(?:h\d*|horas?|min(?:utos?)?)(?![a-z])|\d[\d.,/-]*|[a-z]+|!/g;

/** The traits of a folded text, each once, where it first stands. A masked name is one stem, whatever it is. */
export function traitsOf(text: string): Trait[] {
  const traits = new Map<string, Trait>();
  let from = 0;
  for (const sentence of text.split('|')) {
    for (const trait of traitsOfSentence(sentence))
      if (!traits.has(trait.name)) traits.set(trait.name, { ...trait, at: from + trait.at });
    from += sentence.length + 1;
  }
  return [...traits.values()];
}

/** The traits of one sentence, each once, where it first stands in it. */
export function traitsOfSentence(sentence: string): Trait[] {
  const words = wordsOf(sentence);
  if (words.length === 0) return [];
  const traits = new Map<string, Trait>();
  const add = (name: string, at: number, end: number): void => {
    if (!traits.has(name)) traits.set(name, { name, at, length: end - at });
  };
  const wholes = words.map(({ whole }) => whole);
  const meanings = new Map<string, Word>();
  const framed = [BEGINNING, ...words, { ...BEGINNING, at: sentence.length, end: sentence.length }];
  let negatedUntil = -1;
  framed.forEach((word, place) => {
    const { stem, whole, at, end } = word;
    const [before, earlier] = [framed[place - 1], framed[place - 2]];
    if (before) add(`b:${before.stem} ${stem}`, before.at, end);
    if (earlier) add(`s:${earlier.stem} ${stem}`, earlier.at, end);
    if (before && earlier) add(`t:${earlier.stem} ${before.stem} ${stem}`, earlier.at, end);
    const index = place - 1;
    if (index < 0 || index >= words.length) return;
    add(`w:${stem}`, at, end);
    for (const length of PREFIXES) if (stem.length > length) add(`p:${whole.slice(0, length)}`, at, end);
    const isNegation = NEGATION.test(whole);
    const isNegated = !isNegation && index <= negatedUntil;
    if (isNegation) negatedUntil = index + NEGATED;
    for (const name of meaningsAt(wholes, index)) {
      add(`m:${name}`, at, end);
      if (isNegated) add(`n:${name}`, at, end);
      const next = framed[place + 1];
      if (before) add(`f:${before.stem} <${name}>`, before.at, end);
      if (next) add(`f:<${name}> ${next.stem}`, at, next.end);
      for (const other of words.slice(Math.max(0, index - CLAUSE), Math.max(0, index - 1)))
        add(`d:${other.stem} <${name}>`, other.at, end);
      for (const other of words.slice(index + 2, index + CLAUSE + 1))
        add(`d:<${name}> ${other.stem}`, at, other.end);
      if (!meanings.has(name)) meanings.set(name, word);
    }
    if (isNegated) add(`n:${stem}`, at, end);
  });
  const named = [...meanings].sort(([one], [other]) => (one < other ? -1 : 1));
  named.forEach(([name, word], index) => {
    for (const [other, beside] of named.slice(index + 1))
      add(`c:${name} ${other}`, Math.min(word.at, beside.at), Math.max(word.end, beside.end));
  });
  for (const { name, at, length } of signsIn(sentence)) {
    add(`r:sign ${name}`, at, at + length);
    for (const [meaning] of named) add(`q:${name} ${meaning}`, at, at + length);
  }
  return [...traits.values()];
}

interface Word {
  readonly whole: string;
  readonly stem: string;
  readonly at: number;
  readonly end: number;
}

/** Stands before the first word of a sentence and after its last. */
const BEGINNING: Word = { whole: '', stem: '|', at: 0, end: 0 };

const wordsOf = (sentence: string): Word[] =>
  [...sentence.matchAll(WORD)].map(({ 0: whole, index: at }) => ({
    whole,
    stem: stemOf(whole),
    at,
    end: at + whole.length,
  }));

/** Amounts, days and hours count as such, whatever they are. */
function stemOf(word: string): string {
  if (/^n{2,}$/.test(word)) return 'nn';
  if (/^r\$/.test(word)) return '#money';
  if (/\d\/\d/.test(word)) return '#day';
  if (/^\d.*(?:%|por cento)/.test(word))
    return Number.parseFloat(word.replace(',', '.')) > MOST_BY_LAW ? '#share' : '#lawful';
  if (/^\d+:\d+:/.test(word)) return '#timer';
  if (/^\d.*[a-z:]/.test(word)) return '#hours';
  return /^\d/.test(word) ? '#' : word.slice(0, STEM);
}
