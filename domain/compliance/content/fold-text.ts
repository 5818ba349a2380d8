/** A text as the rules read it, and where each of its characters stands in the original. */
export interface FoldedText {
  /** Lower case, without accents, with `|` at the end of each sentence. */
  readonly text: string;
  /** Index in `text` -> index in the original. */
  readonly origin: readonly number[];
  readonly original: string;
}

/** Letters of other alphabets that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аеорсхуіјѕԁһкмтвнοαεικνρτυχ'].map((letter, index) => [
    letter,
    [...'aeopcxyijsdhkmtbnoaeikvptux'][index] ?? letter,
  ]),
);
/** Signs that stand for letters inside a word. */
const SIGNS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};
const UNSEEN = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/u;
/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION = /(?:^|[^a-z])(?:sr|sra|srta|dr|dra|av|art|arts|ltda|cia|prof|n|no|tel|r|p|pag|ex|obs)$/;

/**
 * Folds a text so that accents, capitals, invisible characters, letters of other alphabets, digits for letters and dotted or
 * spaced letters (`S.P.C.`, `S P C`) hide nothing. A blank line ends a sentence, a line break does not.
 */
export function foldText(original: string): FoldedText {
  const letters: { readonly letter: string; readonly at: number }[] = [];
  let at = 0;
  for (const character of original) {
    for (const letter of plainLettersOf(character)) letters.push({ letter, at });
    at += character.length;
  }
  const joined = withoutDisguise(letters);
  const plain = joined.map(({ letter }) => letter).join('');
  const text = [...plain].map((letter, index) => (endsSentence(plain, index) ? '|' : letter)).join('');
  return { text, origin: joined.map((each) => each.at), original };
}

/** Few characters make up all texts. */
const known = new Map<string, readonly string[]>();

function plainLettersOf(character: string): readonly string[] {
  const before = known.get(character);
  if (before) return before;
  const letters = [...character.normalize('NFKD').toLowerCase()]
    .filter((letter) => !UNSEEN.test(letter))
    .map((letter) => LOOKALIKES[letter] ?? letter);
  known.set(character, letters);
  return letters;
}

type Letters = readonly { readonly letter: string; readonly at: number }[];

function withoutDisguise(letters: Letters): Letters {
  const plain = letters.map(({ letter }) => (letter.length === 1 ? letter : ' ')).join('');
  const dropped = new Set<number>();
  // Dots or single spaces between single letters: three of them at least make a word.
  for (const match of plain.matchAll(/(?<![a-z0-9])[a-z]([. -])[a-z](?:\1[a-z])+(?![a-z0-9])/g))
    for (let index = match.index; index < match.index + match[0].length; index++)
      if (!/[a-z]/.test(plain[index] ?? '')) dropped.add(index);
  return letters
    .map(({ letter, at }, index) => ({
      letter:
        SIGNS[letter] !== undefined && isInWord(plain, index)
          ? SIGNS[letter]
          : letter.length === 1
            ? letter
            : ' ',
      at,
    }))
    .filter((_, index) => !dropped.has(index));
}

const isInWord = (plain: string, index: number): boolean =>
  /[a-z]/.test(plain[index - 1] ?? '') && /[a-z]/.test(plain[index + 1] ?? '');

function endsSentence(plain: string, index: number): boolean {
  const sign = plain[index] ?? '';
  if (sign === '\n') return /^\n\s*\n/.test(plain.slice(index, index + 40));
  if (!/[.!?;…]/.test(sign)) return false;
  const after = plain[index + 1] ?? ' ';
  if (!/[\s"'”’)|.!?…]/.test(after)) return false;
  return sign !== '.' || !ABBREVIATION.test(plain.slice(Math.max(0, index - 6), index));
}

/** The words of the original that a match in the folded text stands for. */
export const wordsAt = ({ original, origin }: FoldedText, from: number, length: number): string =>
  original
    .slice(origin[from] ?? 0, (origin[from + length - 1] ?? original.length - 1) + 1)
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
