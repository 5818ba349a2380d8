import { countsRows } from './bare-number.ts';
import { type FoundLayout, keyWith } from './find-layout.ts';
import { plain } from './header.ts';
import { headingOf } from './heading.ts';
import { ABOUT_INSTALMENTS, mayBeInstalment } from './instalment-cell.ts';
import { keyHeaders, keysOf, namesTitles, numberOf } from './keys.ts';
import { isNotes } from './notes.ts';
import { type Cell, EMPTY, type TableRow } from './table.ts';
import type { RepeatedNumbers, Title } from './title.ts';

/** Columns shown to a person who has to choose one. */
const MOST = 3;
/** Numbers as small as an instalment's, which change from day to day or say how many. */
const ABOUT_OTHERS = /\b(dias?|atrasos?|idade|prazo|qtde?|quantidade|total)\b/;

/**
 * The titles that have no number in their cell, those that lose it because another row has it too, and the ignored columns that tell all such rows apart when read as their
 * instalment; undefined where no title does.
 */
export function repeatedNumbers(
  rows: readonly TableRow[],
  titles: readonly Title[],
  layout: FoundLayout,
): RepeatedNumbers | undefined {
  const lost = (row: TableRow, keys: ReadonlyMap<TableRow, string>): boolean =>
    numberOf(row, layout) !== undefined && !keys.has(row);
  const keys = keysOf(rows, layout);
  if (!namesTitles(layout)) return undefined;
  const repeated = titles.filter(({ row, identity }) => lost(row, keys) && !identity.sharedKey);
  const empty = titles.filter(({ row }) => numberOf(row, layout) === undefined);
  if (repeated.length + empty.length === 0) return undefined;
  const headers = keyHeaders(layout);
  if (repeated.length === 0) return { repeated, empty, headers, instalmentsAlike: [] };
  const lostRows = rows.filter((row) => lost(row, keys));
  const found = layout.ignored.filter((header) => {
    const name = plain(header);
    const at = layout.names.indexOf(name);
    if (at !== layout.names.lastIndexOf(name) || ABOUT_OTHERS.test(name) || isNotes(header)) return false;
    const cellOf = ({ cells }: TableRow): Cell => cells[at] ?? EMPTY;
    const maybeLetters = ABOUT_INSTALMENTS.test(headingOf(header));
    if (!maybeLetters && mayTellApart(at, layout)) return false;
    if (!lostRows.every((row) => mayBeInstalment(cellOf(row), maybeLetters))) return false;
    if (countsRows(rows.map((row) => cellOf(row).text))) return false;
    const withIt = keysOf(rows, {
      ...layout,
      layout: keyWith(layout.layout, header),
      columns: { ...layout.columns, instalment: at },
    });
    return lostRows.every((row) => withIt.has(row));
  });
  const likely = found.filter((header) => ABOUT_INSTALMENTS.test(headingOf(header)));
  const apart = [...layout.header.cells.keys()]
    .filter((at) => mayTellApart(at, layout))
    .find((at) => tellsApart(at, { rows, lostRows, layout }));
  return {
    repeated,
    empty,
    headers,
    instalmentsAlike: [...likely, ...found.filter((header) => !likely.includes(header))].slice(0, MOST),
    ...(apart === undefined ? {} : { apart: layout.header.cells[apart]?.text ?? '' }),
  };
}

/** Headings, with their words in full, of what numbers of titles begin anew in: each kind, series and branch has a first one. */
const BEGINS_ANEW =
  /\b(tipo|especie|serie|prefixo|modelo|filial|fil|empresa|emp|loja|unidade|estabelecimento)\b/;

const mayTellApart = (at: number, { header, kind, ignored }: FoundLayout): boolean => {
  const text = header.cells[at]?.text ?? '';
  return at === kind?.at || (ignored.includes(text) && !isNotes(text) && BEGINS_ANEW.test(headingOf(text)));
};

/** True where no row whose number is lost is without a cell in a column, and all have a number of their own with it. */
function tellsApart(
  at: number,
  of: {
    readonly rows: readonly TableRow[];
    readonly lostRows: readonly TableRow[];
    readonly layout: FoundLayout;
  },
): boolean {
  const { layout, lostRows } = of;
  const header = layout.header.cells[at]?.text ?? '';
  const withIt = keysOf(of.rows, {
    ...layout,
    layout: { ...layout.layout, key: [...keyHeaders(layout), header] },
  });
  return lostRows.every((row) => (row.cells[at] ?? EMPTY).text !== '' && withIt.has(row));
}
