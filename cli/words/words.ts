import { english } from './en/index.ts';
import { type Formats, formatsOf } from './formats.ts';
import type { Language } from './language.ts';
import { portuguese } from './pt-BR/index.ts';
import { reasonsInPortuguese } from './pt-BR/reasons/index.ts';
import { type Translate, translateBy } from './reasons.ts';
import { compiled, type ValuesOf } from './texts.ts';

type English = typeof english;

/** The name of a text: its subject and its key there, as `hours.heading`. */
export type TextKey = {
  [Subject in keyof English & string]: `${Subject}.${keyof English[Subject] & string}`;
}[keyof English & string];

/** The English text of a key. */
export type TextOf<Key extends TextKey> = Key extends `${infer Subject}.${infer Name}`
  ? Subject extends keyof English
    ? Name extends keyof English[Subject]
      ? Extract<English[Subject][Name], string>
      : never
    : never
  : never;

/** Everything that a command says to people, in one language. */
export interface Words extends Formats {
  readonly language: Language;
  /** The text of a key, with its values. */
  say<Key extends TextKey>(key: Key, ...values: ValuesOf<TextOf<Key>>): string;
  /** The name of a code of a subject, as `channels` or `rules`; the code itself if it has no name, as those of a configuration (`naming-configured.ts`). */
  named(subject: keyof English | 'reguas' | 'creditors', code: string): string;
  /** A sentence that was written in English below the command line, or by a library, in this language. */
  reason: Translate;
}

const LANGUAGES = {
  en: { texts: english, reason: (sentence: string): string => sentence },
  'pt-BR': { texts: portuguese, reason: translateBy(reasonsInPortuguese) },
} as const;

const spoken = new Map<Language, Words>();

/** The words of a language, made once. */
export function wordsIn(language: Language): Words {
  const known = spoken.get(language);
  if (known) return known;
  const { texts, reason } = LANGUAGES[language];
  const byKey = new Map(
    Object.entries(texts).flatMap(([subject, those]) =>
      Object.entries(those).map(([key, text]) => [`${subject}.${key}`, compiled(text, language)] as const),
    ),
  );
  const words: Words = {
    ...formatsOf(language),
    language,
    say: (key, ...[values]) => byKey.get(key)?.(values) ?? key,
    named: (subject, code) => byKey.get(`${subject}.${code}`)?.() ?? code,
    reason,
  };
  spoken.set(language, words);
  return words;
}
