import type { Language } from '#cli/words/language.ts';
import { inEnglish } from '#domain/money/in-english.ts';
import { inPortuguese } from '#domain/money/in-portuguese.ts';

const SPOKEN = {
  en: { minus: 'minus', sum: inEnglish },
  'pt-BR': { minus: 'menos', sum: inPortuguese },
} as const;

/** A sum of centavos in words of a language, so that a person sees a wrong unit. */
export function inWords(centavos: number, language: Language): string {
  const { minus, sum } = SPOKEN[language];
  return centavos < 0 ? `${minus} ${sum(-centavos)}` : sum(centavos);
}
