import type { GetICUArgs } from '@schummar/icu-type-parser';
import { compiled } from './texts.ts';

/** Returns a sentence in another language; as it is, if nothing is known of it. */
export type Translate = (sentence: string) => string;

/** The names of the places of an English sentence, as `file` in `{file}: is not JSON`. */
type Places<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}${' ' | '{' | '"'}${string}` ? never : Name) | Places<Rest>
  : never;

type Fits<English extends string, Translated extends string> =
  keyof GetICUArgs<Translated> extends Places<English>
    ? Places<English> extends keyof GetICUArgs<Translated>
      ? Translated
      : 'leaves out a place of the English sentence'
    : 'has a place that the English sentence has not';

/**
 * Declares translations of sentences that are written in English below the command line: those of other rooms, and of libraries. The key
 * is the English sentence, with a place in braces for each value in it; a place whose name begins with `_` is a sentence itself, and is
 * translated, too. A translation without one of the places, or with another, is an error of types. The translation is an ICU message, so
 * that it may count: `{days, plural, one {# dia} other {# dias}}`.
 */
export const sentences = <const Table extends { readonly [English: string]: string }>(
  table: Table & { readonly [English in keyof Table]: Fits<English & string, Table[English]> },
): Readonly<Record<string, string>> => table;

interface Pattern {
  readonly expression: RegExp;
  /** Letters that are no place: the pattern with more of them says more. */
  readonly letters: number;
  readonly fill: (values: Readonly<Record<string, unknown>>) => string;
}

const PLACE = /\{(\w+)\}/g;

/** What a place may hold: anything but the border between two sentences, unless it is a sentence itself. */
const placeOf = (name: string): string => `(?<${name}>${name.startsWith('_') ? '.' : '(?!; ).'}+?)`;

function patternOf([english, translated]: readonly [string, string]): Pattern {
  const source = english
    .split(PLACE)
    .map((part, index) => (index % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : placeOf(part)))
    .join('');
  return {
    expression: new RegExp(`^${source}$`, 's'),
    letters: english.replace(PLACE, '').length,
    fill: compiled(translated, 'pt-BR'),
  };
}

/** `field: reason`, `file:12 reason` */
const NAMED = /^(?<name>\S+:(?:\d+)?) (?<rest>.+)$/s;

/**
 * Translates by tables of sentences: the whole sentence first; then its parts, where it is put together of several; and then what follows
 * the name of a field or a file.
 */
export function translateBy(table: Readonly<Record<string, string>>): Translate {
  let patterns: readonly Pattern[] | undefined;
  const known = (sentence: string): string | undefined => {
    patterns ??= Object.entries(table)
      .map(patternOf)
      .sort((one, other) => other.letters - one.letters);
    for (const { expression, fill } of patterns) {
      const found = expression.exec(sentence);
      if (found) return fill(valuesOf(found.groups ?? {}));
    }
    return undefined;
  };
  const valuesOf = (groups: Readonly<Record<string, string>>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [
        name,
        name.startsWith('_') ? translate(value) : /^\d{1,9}$/.test(value) ? Number(value) : value,
      ]),
    );
  const translate: Translate = (sentence) => {
    const whole = known(sentence);
    if (whole !== undefined) return whole;
    if (sentence.includes('; ')) return sentence.split('; ').map(translate).join('; ');
    const { name, rest } = NAMED.exec(sentence)?.groups ?? {};
    return name !== undefined && rest !== undefined ? `${name} ${translate(rest)}` : sentence;
  };
  return translate;
}
