import { plain } from './header.ts';
import { EMPTY, type TableRow } from './table.ts';

/** Headers that say "number" and not of what. */
const BARE = ['Número', 'Nº', 'Num.', 'No.', 'Nro.'].map(plain);

/** Beside one of these the number is that of a house. */
const OF_AN_ADDRESS = /\b(endereco|logradouro|rua|avenida|bairro|complemento)\b/;

/**
 * The place of a column that is the number of the title where no better one is there: one called `Número`, `Nº` and the like, unless it is the
 * number of a house, or counts the rows: such a number is another title's as soon as a row comes or goes.
 */
export function bareNumberIn(names: readonly string[], rows: readonly TableRow[]): number | undefined {
  if (names.some((name) => OF_AN_ADDRESS.test(name))) return undefined;
  const at = BARE.map((name) => names.indexOf(name)).find((index) => index >= 0);
  return at === undefined || countsRows(rows.map(({ cells }) => (cells[at] ?? EMPTY).text)) ? undefined : at;
}

/** True of 1, 2, 3 and so on. */
export function countsRows(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.length > 1 && filled.every((text, index) => Number(text.replace(/\D+$/, '')) === index + 1);
}
