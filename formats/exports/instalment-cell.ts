import type { Cell } from './table.ts';

/** `1`, `01/12`, `2 de 3`, `Parc. 4`. */
const INSTALMENT = /^((parc\p{L}*|prest\p{L}*|cota)\.? *)?\d{1,3}[ªº]? *((\/|-|de) *\d{1,3})?$/iu;
/** `A`: a grade of the customer is a letter, too. */
const LETTER = /^\p{L}$/u;
/** Headings, with their words in full, of columns that may be that of the instalment. */
export const ABOUT_INSTALMENTS = /\b(parc|prest|cota|desd|seq|ordem|item)/;

/**
 * True of a cell that may be an instalment.
 * @param maybeLetters letters may count instalments: their heading says so
 */
export const mayBeInstalment = ({ text, day, isMoney }: Cell, maybeLetters: boolean): boolean =>
  day === undefined &&
  isMoney === undefined &&
  (INSTALMENT.test(text) || (maybeLetters && LETTER.test(text)));
