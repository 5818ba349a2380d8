import { compilePattern } from '#domain/compliance/content/pattern.ts';
import { WORD_CLASSES } from '#domain/compliance/content/word-classes.ts';

/** Something about a text that may speak for or against it. */
export interface Trait {
  /** `w:` a stem, `p:` the beginning of a longer word, `b:` two stems, `s:` two with a word between, `k:` a class of words. */
  readonly name: string;
  /** Where its words stand in the text. */
  readonly at: number;
  readonly length: number;
}

const STEM = 6;
const PREFIXES = [3, 4, 5];
const CLASSES = Object.keys(WORD_CLASSES).map((name) => ({ name, words: compilePattern(`<${name}>`) }));

/** The traits of a folded text, each once, where it first stands. A masked name is one stem, whatever it is. */
export function traitsOf(text: string): Trait[] {
  const words = [...text.matchAll(/[a-z]+|[!?|]/g)].map((match) => ({
    stem: /^n{2,}$/.test(match[0]) ? 'nn' : match[0].slice(0, STEM),
    whole: match[0],
    at: match.index,
    end: match.index + match[0].length,
  }));
  const traits = new Map<string, Trait>();
  const add = (name: string, at: number, end: number): void => {
    if (!traits.has(name)) traits.set(name, { name, at, length: end - at });
  };
  for (const { name, words: pattern } of CLASSES) {
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    if (match) add(`k:${name}`, match.index, match.index + match[0].length);
  }
  words.forEach(({ stem, whole, at, end }, index) => {
    add(`w:${stem}`, at, end);
    for (const length of PREFIXES) if (stem.length > length) add(`p:${whole.slice(0, length)}`, at, end);
    const [before, earlier] = [words[index - 1], words[index - 2]];
    if (before) add(`b:${before.stem} ${stem}`, before.at, end);
    if (earlier) add(`s:${earlier.stem} ${stem}`, earlier.at, end);
  });
  return [...traits.values()];
}
