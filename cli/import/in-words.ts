import { inEnglish } from '#domain/money/in-english.ts';
import { inPortuguese } from '#domain/money/in-portuguese.ts';

/** A sum of centavos in words, in Portuguese and in English, so that a wrong unit is seen by everyone. */
export const inWords = (centavos: number): string =>
  centavos < 0
    ? `menos ${inPortuguese(-centavos)}; minus ${inEnglish(-centavos)}`
    : `${inPortuguese(centavos)}; ${inEnglish(centavos)}`;
