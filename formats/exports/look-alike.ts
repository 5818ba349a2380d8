import { headingOf } from './heading.ts';
import { isNotes, isTalk } from './notes.ts';
import type { Field, Layout } from './profile.ts';
import { type Cell, EMPTY, type TableRow } from './table.ts';

/** Columns shown to a person who has to choose one. */
export const MOST = 3;
const ABOUT_NAMES = /\b(nome|razao|cliente|fantasia|sacado|pagador|devedor|empresa|aluno|responsavel)\b/;
/** Columns whose words are names too, and not those of customers, or that sort them. */
const OF_OTHERS =
  /\b(vend|vendedor(a|es)?|representantes?|rca|cobrador(a|es)?|gerente|supervisor(a)?|consultor(a)?|usuario|operador(a)?|atendente|banco|portador|carteira|cidade|municipio|bairro|endereco|logradouro|rua|uf|estado|pais|regiao|rota|filial|loja|tipo|provisao|especie|situacao|status|forma|condicao|categoria|grupo|classe|centro|plano|conta|moeda|origem|segmento|ramo|produtos?|servicos?)\b/;

/** A part of what is known of the columns of a table. */
export interface Columns {
  readonly header: TableRow;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Columns whose meaning is known by their words, though they give no field. */
  readonly layout?: Pick<Layout, 'filters'>;
}

/** Headers of columns that are not used and hold what look like names of people or companies, the likeliest first. */
export const namesAlike = (rows: readonly TableRow[], of: Columns): string[] =>
  alike(rows, of, {
    about: ABOUT_NAMES,
    isAlike: (cells) =>
      share(cells, ({ text, day }) => day === undefined && /\p{L}{2}/u.test(text) && !text.includes('@')) >
      0.8,
  });

const share = (cells: readonly Cell[], is: (cell: Cell) => boolean): number =>
  cells.filter(is).length / Math.max(1, cells.length);

/** Headers of columns that are not used, are filled, and hold what is looked for; those whose headings speak of it go first. */
export function alike(
  rows: readonly TableRow[],
  { header, columns, layout }: Columns,
  {
    about,
    isOther = OF_OTHERS,
    isSparse = false,
    isAlike,
    most = MOST,
  }: {
    readonly about: RegExp;
    readonly isOther?: RegExp | null;
    /** The column may be empty in many rows. */
    readonly isSparse?: boolean;
    readonly isAlike: (cells: readonly Cell[]) => boolean;
    readonly most?: number;
  },
): string[] {
  const used = new Set(Object.values(columns));
  const marks = layout?.filters?.map((filter) => filter.header) ?? [];
  const found = header.cells.flatMap(({ text }, at) => {
    if (
      text === '' ||
      used.has(at) ||
      marks.includes(text) ||
      isNotes(text) ||
      isOther?.test(headingOf(text))
    )
      return [];
    const cells = rows.map((row) => row.cells[at] ?? EMPTY).filter((cell) => cell.text !== '');
    if (share(cells, (cell) => isTalk(cell.text)) > 0.1) return [];
    const isFilled = cells.length > 0 && (isSparse || cells.length >= rows.length * 0.9);
    return isFilled && isAlike(cells) ? [text] : [];
  });
  const likely = found.filter((text) => about.test(headingOf(text)));
  return [...likely, ...found.filter((text) => !likely.includes(text))].slice(0, most);
}
