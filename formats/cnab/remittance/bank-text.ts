/** Letters, digits and the few signs that every bank takes; everything else becomes a blank. */
const OTHER = /[^A-Z0-9 .,/&()-]+/g;

/**
 * Makes text as banks take it: capitals of ASCII without accents, no line breaks, one blank between words (Itaú, Cobrança CNAB
 * 400, julho/2021, p. 6: capitals, neither special characters nor accents; read on 2026-11-29).
 */
export const bankText = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().replace(OTHER, ' ').replace(/ +/g, ' ').trim();
