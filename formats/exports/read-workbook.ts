import { type CellObject, read, SSF, set_cptable, type WorkSheet } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { dayOfSerial } from './days.ts';
import { type Cell, EMPTY, type Table, type TableRow } from './table.ts';

set_cptable(codepages);

/** A workbook cannot be read: it is damaged, has a password, or is none. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly why: 'password' | 'damaged';

  constructor(why: 'password' | 'damaged', options?: ErrorOptions) {
    super(why, options);
    this.why = why;
  }
}

/**
 * Reads the sheets of a workbook (XLSX, XLS, XLSB, ODS), or of what is called one and is a page or XML. Numbers stay numbers, days are taken
 * from their serial numbers and never from what is shown, and texts stay texts: nothing depends on the machine's language or zone. What is
 * hidden says so.
 * @param source the bytes, or the text of a page or of XML
 * @throws WorkbookError
 */
export function readWorkbook(source: Uint8Array | string): Table[] {
  try {
    const options = {
      raw: true,
      dense: true,
      cellNF: true,
      cellDates: false,
      cellFormula: false,
      cellHTML: false,
      // Without it, nothing says which rows and columns are hidden.
      cellStyles: true,
    };
    const book =
      typeof source === 'string'
        ? read(source, { ...options, type: 'string' })
        : read(source, { ...options, type: 'buffer' });
    const isFrom1904 = book.Workbook?.WBProps?.date1904 === true;
    return book.SheetNames.flatMap((name, index) => {
      const sheet = book.Sheets[name];
      if (!sheet) return [];
      const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, at) => (column?.hidden ? [at] : []));
      return [
        {
          rows: rowsOf(sheet, isFrom1904),
          form: { kind: 'sheet', name } as const,
          ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
          ...(book.Workbook?.Sheets?.[index]?.Hidden ? { isHidden: true as const } : {}),
        },
      ];
    });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new WorkbookError(isLocked ? 'password' : 'damaged', { cause: error });
  }
}

function rowsOf(sheet: WorkSheet, isFrom1904: boolean): TableRow[] {
  const data = sheet['!data'] ?? [];
  const first = /^[A-Z]+(\d+)/.exec(sheet['!ref'] ?? '')?.[1];
  return data.flatMap((cells, index) => {
    const read = Array.from(cells ?? [], (cell) => cellOf(cell, isFrom1904));
    const isEmpty = first === undefined || read.every(({ text }) => text === '');
    const isHidden = sheet['!rows']?.[index]?.hidden === true;
    return isEmpty ? [] : [{ line: index + 1, cells: read, ...(isHidden ? { isHidden } : {}) }];
  });
}

/** Days between the first days of both ways in which spreadsheets count. */
const FROM_1904 = 1462;

function cellOf(cell: CellObject | undefined, isFrom1904: boolean): Cell {
  if (!cell || cell.v === undefined || cell.v === null) return EMPTY;
  const format = String(cell.z ?? 'General');
  if (cell.t === 'e') return { text: cell.w ?? '#ERRO' };
  if (cell.t !== 'n' || typeof cell.v !== 'number')
    return { text: String(cell.v).replace(/\s+/g, ' ').trim() };
  if (SSF.is_date(format)) {
    const serial = Math.floor(cell.v + (isFrom1904 ? FROM_1904 : 0));
    return serial > 0 ? { text: dayOfSerial(serial), number: cell.v, day: dayOfSerial(serial) } : EMPTY;
  }
  // A code with zeros before it is a number with a format of zeros.
  const text = /^0{2,}$/.test(format) ? (cell.w ?? String(cell.v)) : String(cell.v);
  const isMoney = /R\$|[0#]\.0{2}/.test(format) || !Number.isInteger(cell.v);
  return { text, number: cell.v, ...(isMoney ? { isMoney: true } : {}) };
}
