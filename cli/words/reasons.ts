import type { GetICUArgs } from '@schummar/icu-type-parser';
import { formatDay } from '#domain/calendar/days.ts';
import { CalendarDay, Instant } from '#schemas/primitives.ts';
import { formatsOf } from './formats.ts';
import { compiled } from './texts.ts';

/** Returns a sentence in another language; as it is, if nothing is known of it. */
export type Translate = (sentence: string) => string;

/** The names of the places of an English sentence, as `file` in `{file}: is not JSON`. */
type Places<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}${' ' | '{' | '"'}${string}` ? never : Name) | Places<Rest>
  : never;

/** Nothing more is asked of a translation that has the places of the English sentence; otherwise what no text has: an error of types. */
type Fits<English extends string, Translated extends string> =
  keyof GetICUArgs<Translated> extends Places<English>
    ? Exclude<Places<English>, 'unsaid'> extends keyof GetICUArgs<Translated>
      ? unknown
      : { readonly lacks: Exclude<Places<English>, keyof GetICUArgs<Translated>> }
    : { readonly notInEnglish: Exclude<keyof GetICUArgs<Translated>, Places<English>> };

/**
 * Declares translations of sentences that are written in English below the command line: those of other rooms, and of libraries. The key
 * is the English sentence, with a place in braces for each value in it; a place whose name begins with `_` is a sentence itself, and is
 * translated, too, and one that is called `unsaid` may be left out. A translation without one of the places, or with another, is an error of types. The translation is an ICU message, so
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

/** Names of whole things, where a sentence is about no field of them. */
const WHOLES: Readonly<Record<string, string>> = {
  'debt:': 'dívida:',
  'dossier:': 'dossiê:',
  'event:': 'evento:',
  'notice:': 'aviso:',
  'series:': 'série:',
};

/** What a place may hold: anything but the border between two sentences, unless it is a sentence itself. */
const placeOf = (name: string): string =>
  name.startsWith('_') ? `(?<${name}>.+?)` : `(?<${name}>(?:(?!; ).)+?)`;

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

/** A citation of laws, with articles and "and" alone: the same in Portuguese. */
const CITED = /^(?:(?:CC|CDC|CP|LGPD|STJ|STF|Lei|Decreto|CMN|[A-Z]{2},? Lei)[^;]*)(?:; |$)/;

const citationOf = (sentence: string): string =>
  sentence
    .replace(/ and /g, ' e ')
    .replace(/, as amended by /g, ', alterada por ')
    .replace(/ as amended by /g, ', alterada por ')
    .replace(/, as (Lei [\d./]+) has it/g, ', na redação da $1')
    .replace(/ too\)/g, ' também)');

/** A number counts; days and instants are written as people read them. */
function placed(value: string): string | number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  if (CalendarDay.safeParse(value).success) return formatDay(value);
  return Instant.safeParse(value).success ? formatsOf('pt-BR').time(value) : value;
}

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
  /** Several sentences, each of which is known, are not one: a place that holds a sentence would take all that follow for it. */
  const knownOrParts = (sentence: string): string | undefined => {
    const parts = sentence.includes('; ') && !Object.hasOwn(table, sentence) ? sentence.split('; ') : [];
    const translated = parts.map(known);
    return parts.length > 0 && translated.every((one) => one !== undefined)
      ? translated.join('; ')
      : known(sentence);
  };
  const valuesOf = (groups: Readonly<Record<string, string>>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [
        name,
        name.startsWith('_') ? translate(value) : placed(value),
      ]),
    );
  const translate: Translate = (sentence) => {
    const { name = '', rest = '' } = NAMED.exec(sentence)?.groups ?? {};
    const isWhole = Object.hasOwn(table, sentence);
    const named = isWhole || rest === '' ? undefined : knownOrParts(rest);
    const of = WHOLES[name] ?? name;
    if (named !== undefined) return `${of} ${named}`;
    const whole = knownOrParts(sentence);
    if (whole !== undefined) return whole;
    if (CITED.test(sentence)) return citationOf(sentence);
    if (sentence.includes('; ')) return sentence.split('; ').map(translate).join('; ');
    return rest === '' ? sentence : `${of} ${translate(rest)}`;
  };
  return translate;
}
