import type { GetICUArgs } from '@schummar/icu-type-parser';
import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './language.ts';

/** Texts of one subject by key, each an ICU message: `{count, plural, one {# row} other {# rows}} in {file}`. */
export type Texts = { readonly [key: string]: string };

/** The values that a message takes, by the names in it. */
type Values<Text extends string> = GetICUArgs<
  Text,
  { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: never }
>;

/** What follows the key of a text when it is said: its values, if it takes any. */
export type ValuesOf<Text extends string> = keyof Values<Text> extends never ? [] : [values: Values<Text>];

/** Nothing more is asked of a translation that takes the values of the English text; otherwise what no text has: an error of types. */
type Fits<
  English extends string,
  Translated extends string,
> = keyof Values<Translated> extends keyof Values<English>
  ? unknown
  : { readonly notInEnglish: Exclude<keyof Values<Translated>, keyof Values<English>> };

/**
 * Declares the translation of a subject: `translationOf<typeof english>()({ … })`. A key that is missing, is not in English, or takes
 * another value than in English is an error of types.
 */
export const translationOf =
  <English extends Texts>() =>
  <const Translated extends { readonly [Key in keyof English]: string }>(
    texts: Translated & {
      readonly [Key in keyof Translated]: Key extends keyof English
        ? Fits<English[Key], Translated[Key]>
        : never;
    },
  ): { readonly [Key in keyof English]: string } =>
    texts;

/** Brazilians write “0 dívidas”; the rules of Unicode for Portuguese would have zero as one. */
class OfBrazil extends Intl.PluralRules {
  override select(count: number): Intl.LDMLPluralRule {
    return count === 0 ? 'other' : super.select(count);
  }
}

const FORMATTERS: Formatters = {
  getNumberFormat: (...given) => new Intl.NumberFormat(...given),
  getDateTimeFormat: (...given) => new Intl.DateTimeFormat(...given),
  getPluralRules: (...given) => new OfBrazil(...given),
};

/** One message in a language, compiled when it is first said. Angle brackets are text, not tags. */
export function compiled(
  text: string,
  language: Language,
): (values?: Readonly<Record<string, unknown>>) => string {
  let format: IntlMessageFormat | undefined;
  return (values) => {
    format ??= new IntlMessageFormat(text, language, undefined, { ignoreTag: true, formatters: FORMATTERS });
    return String(format.format(values));
  };
}
