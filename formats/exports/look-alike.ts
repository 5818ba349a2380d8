import { countsRows } from './bare-number.ts';
import { plain } from './header.ts';
import { isNotes, isTalk } from './notes.ts';
import type { Field } from './profile.ts';
import { type Cell, EMPTY, type TableRow } from './table.ts';

/** Columns shown to a person who has to choose one. */
const MOST = 3;
const ABOUT_NAMES = /\b(nome|razao|cliente|fantasia|sacado|pagador|devedor|empresa|aluno|responsavel)\b/;
/** Columns whose words are names too, and not those of customers, or that sort them. */
const OF_OTHERS =
  /\b(vend|vendedor(a|es)?|representantes?|rca|cobrador(a|es)?|gerente|supervisor(a)?|consultor(a)?|usuario|operador(a)?|atendente|banco|portador|carteira|cidade|municipio|bairro|endereco|logradouro|rua|uf|estado|pais|regiao|rota|filial|loja|tipo|especie|situacao|status|forma|condicao|categoria|grupo|classe|centro|plano|conta|moeda|origem|segmento|ramo|produtos?|servicos?)\b/;
const ABOUT_NUMBERS =
  /(^n\b|\bn[ou]?m?\b|numero|\bdoc|\bref|codigo|fatura|nota|\bnf|titulo|venda|pedido|\bid\b)/;

/** A part of what is known of the columns of a table. */
interface Columns {
  readonly header: TableRow;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
}

/** Headers of columns that are not used and hold what look like names of people or companies, the likeliest first. */
export const namesAlike = (rows: readonly TableRow[], of: Columns): string[] =>
  alike(rows, of, {
    about: ABOUT_NAMES,
    isOther: OF_OTHERS,
    isAlike: (cells) =>
      share(cells, ({ text, day }) => day === undefined && /\p{L}{2}/u.test(text) && !text.includes('@')) >
      0.8,
  });

/** Headers of columns that are not used and hold a number of its own for each row, the likeliest first. */
export const numbersAlike = (rows: readonly TableRow[], of: Columns): string[] =>
  alike(rows, of, {
    about: ABOUT_NUMBERS,
    isAlike: (cells) =>
      new Set(cells.map(({ text }) => text)).size === cells.length &&
      cells.every(mayBeNumber) &&
      !countsRows(cells.map(({ text }) => text)),
  });

const mayBeNumber = ({ text, day, isMoney }: Cell): boolean =>
  day === undefined &&
  isMoney === undefined &&
  /\d/.test(text) &&
  text.length <= 40 &&
  !/@|,\d{2}$|^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}$/.test(text) &&
  text.split(' ').length <= 3;

const share = (cells: readonly Cell[], is: (cell: Cell) => boolean): number =>
  cells.filter(is).length / Math.max(1, cells.length);

function alike(
  rows: readonly TableRow[],
  { header, columns }: Columns,
  {
    about,
    isOther,
    isAlike,
  }: {
    readonly about: RegExp;
    readonly isOther?: RegExp;
    readonly isAlike: (cells: readonly Cell[]) => boolean;
  },
): string[] {
  const used = new Set(Object.values(columns));
  const found = header.cells.flatMap(({ text }, at) => {
    if (text === '' || used.has(at) || isNotes(text) || isOther?.test(plain(text))) return [];
    const cells = rows.map((row) => row.cells[at] ?? EMPTY).filter((cell) => cell.text !== '');
    if (share(cells, (cell) => isTalk(cell.text)) > 0.1) return [];
    const isFilled = cells.length > 0 && cells.length >= rows.length * 0.9;
    return isFilled && isAlike(cells) ? [text] : [];
  });
  const likely = found.filter((text) => about.test(plain(text)));
  return [...likely, ...found.filter((text) => !likely.includes(text))].slice(0, MOST);
}
