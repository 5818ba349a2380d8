import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { daysBetween } from '#domain/calendar/days.ts';
import type { Cell, Column } from './columns.ts';

/** Day 0 of Excel's calendar: its 29 February 1900, which never was, is before every day that is written here. */
const DAY_ZERO = '1899-12-30';

export interface Sheet {
  readonly name: string;
  readonly content: WorkSheet;
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
      index === 0 ? cellOf({ text: total }) : totalOf(cells.map((row) => row[index])),
    ),
  ]);
  content['!cols'] = columns.map(({ width }) => ({ wch: width }));
  // The total is no row that is filtered or sorted.
  content['!autofilter'] = {
    ref: utils.encode_range({ r: 0, c: 0 }, { r: rows.length, c: columns.length - 1 }),
  };
  return { name, content };
}

/** The sum of a column of money or of counts; nothing of another. */
function totalOf(cells: readonly Cell[]): CellObject | null {
  const amounts = cells.flatMap((cell) => (cell !== undefined && 'centavos' in cell ? [cell.centavos] : []));
  const counts = cells.flatMap((cell) => (cell !== undefined && 'count' in cell ? [cell.count] : []));
  const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);
  if (amounts.length > 0) return cellOf({ centavos: sum(amounts) });
  return counts.length > 0 ? cellOf({ count: sum(counts) }) : null;
}

/** Lines of text as a sheet. */
export function linesOf(name: string, lines: readonly (readonly string[])[]): Sheet {
  const content = utils.aoa_to_sheet(
    lines.map((line) => line.map((text): CellObject => ({ t: 's', v: text }))),
  );
  content['!cols'] = [{ wch: 24 }, { wch: 70 }];
  return { name, content };
}

/** A workbook of some sheets, as the bytes of an .xlsx file. */
export function xlsxOf(sheets: readonly Sheet[]): Buffer {
  const book = utils.book_new();
  for (const { name, content } of sheets) utils.book_append_sheet(book, content, name);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === undefined) return null;
  if ('text' in cell) return { t: 's', v: cell.text };
  if ('count' in cell) return { t: 'n', v: cell.count };
  if ('day' in cell) return { t: 'n', v: daysBetween(DAY_ZERO, cell.day), z: 'dd/mm/yyyy' };
  return { t: 'n', v: cell.centavos / 100, z: '#,##0.00' };
}
