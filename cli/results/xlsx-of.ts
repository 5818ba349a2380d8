import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { daysBetween } from '#domain/calendar/days.ts';
import type { Cell, Column } from './columns.ts';
import { freeze } from './freeze.ts';
import { sumOf } from './sum-of.ts';

/** Day 0 of Excel's calendar: its 29 February 1900, which never was, is before every day that is written here. */
const DAY_ZERO = '1899-12-30';

export interface Sheet {
  readonly name: string;
  readonly content: WorkSheet;
  /** Its header row and its first column stay in sight. */
  readonly isFrozen: boolean;
}

/** A table as a sheet: amounts and days are numbers with a format, all else is text, which no spreadsheet takes for a formula. */
export function sheetOf<Row>(
  name: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  total: string,
): Sheet {
  const cells = rows.map((row) => columns.map(({ of }) => of(row)));
  const content = utils.aoa_to_sheet([
    columns.map(({ title }): CellObject => ({ t: 's', v: title })),
    ...cells.map((row) => row.map(cellOf)),
    columns.map((_, index) =>
      index === 0
        ? cellOf({ text: total })
        : totalOf(
            cells.map((row) => row[index]),
            index,
          ),
    ),
  ]);
  content['!cols'] = columns.map(({ width }) => ({ wch: width }));
  // The total is no row that is filtered or sorted.
  content['!autofilter'] = {
    ref: utils.encode_range({ r: 0, c: 0 }, { r: rows.length, c: columns.length - 1 }),
  };
  return { name, content, isFrozen: true };
}

/** `SUBTOTAL` of Excel: a sum of the rows that are shown. */
const SUM_OF_SHOWN = 109;

/** The sum of the rows of a column of money or of counts that a filter leaves; nothing of another. */
function totalOf(cells: readonly Cell[], column: number): CellObject | null {
  const sum = cellOf(sumOf(cells));
  if (sum === null) return null;
  const range = utils.encode_range({ r: 1, c: column }, { r: cells.length, c: column });
  return { ...sum, f: `SUBTOTAL(${SUM_OF_SHOWN},${range})` };
}

/** Lines of cells as a sheet. */
export function linesOf(name: string, lines: readonly (readonly Cell[])[]): Sheet {
  const content = utils.aoa_to_sheet(lines.map((line) => line.map(cellOf)));
  content['!cols'] = [{ wch: 24 }, { wch: 16 }, { wch: 70 }];
  return { name, content, isFrozen: false };
}

/** A workbook of some sheets, as the bytes of an .xlsx file. */
export function xlsxOf(sheets: readonly Sheet[]): Buffer {
  const book = utils.book_new();
  for (const { name, content } of sheets) utils.book_append_sheet(book, content, name);
  const frozen = sheets.flatMap(({ isFrozen }, index) => (isFrozen ? [index + 1] : []));
  return freeze(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }), frozen);
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === undefined) return null;
  if ('text' in cell) return { t: 's', v: cell.text };
  if ('count' in cell) return { t: 'n', v: cell.count };
  if ('day' in cell) return { t: 'n', v: daysBetween(DAY_ZERO, cell.day), z: 'dd/mm/yyyy' };
  return { t: 'n', v: cell.centavos / 100, z: '#,##0.00' };
}
