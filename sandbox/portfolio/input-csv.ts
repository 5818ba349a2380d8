import { readDay, readInstant } from '#domain/calendar/read-day.ts';
import { type CsvRecord, csvRecords } from '#formats/text/csv-records.ts';
import { sniffDelimiter } from '#formats/text/sniff-delimiter.ts';

/** The columns that a kind of file must have, and may have. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const DEBTOR_COLUMNS: Columns = {
  required: ['debtorId', 'name', 'taxId'],
  optional: [
    'personType',
    'email',
    'emails',
    'phone',
    'phones',
    'uf',
    'tags',
    'preferredChannel',
    'optIns',
    'optOuts',
    'overIndebted',
  ],
};
const BILL_COLUMNS = ['digitableLine', 'pixCode', 'url'];
/** Where the debtor gets mail; its state is `uf`. */
const ADDRESS_COLUMNS = ['street', 'district', 'postalCode', 'city'];
/** The columns of a credit that was assigned: to whom, and when the debtor was notified. */
const ASSIGNMENT_COLUMNS = ['assignedToName', 'assignedToTaxId', 'notifiedOn'];

/** Columns of an invoice file; those of the debtor and the bill go into their objects. */
export const INVOICE_COLUMNS: Columns = {
  required: ['invoiceId', 'creditorId', ...DEBTOR_COLUMNS.required, 'amount', 'issuedAt', 'dueDate'],
  optional: [
    ...DEBTOR_COLUMNS.optional,
    ...ADDRESS_COLUMNS,
    'description',
    'sellerId',
    'relation',
    'debtKind',
    ...BILL_COLUMNS,
    ...ASSIGNMENT_COLUMNS,
  ],
};

/** Several values in one cell, as `bar;vip` or, where ";" parts the cells, `bar|vip`. */
const LISTS = ['tags', 'emails', 'phones', 'optIns', 'optOuts'];

/** Written as 09/03/2026 or 2026-03-09. */
const DAYS = ['dueDate', 'notifiedOn'];
/** Written with a zone, as a day with Brasília's time, or as a day alone. */
const INSTANTS = ['issuedAt', 'paidAt', 'arrivesAt'];

/** A cell of yes or no, as people write it. */
const YES_OR_NO: Readonly<Record<string, boolean>> = {
  true: true,
  sim: true,
  false: false,
  não: false,
  nao: false,
};

/** The file is no CSV, or its header is not as documented: says what is wrong and where. */
export class CsvFormError extends Error {
  override readonly name = 'CsvFormError';
}

export interface Row {
  readonly line: number;
  readonly value: Record<string, unknown>;
}

/** What a file holds: rows, and lines that cannot be read. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly badRows: readonly BadLine[];
}

interface BadLine {
  readonly line: number;
  readonly reason: string;
}

/** Invoice rows as details of `InvoiceIssued.v1`; amounts in centavos, cells parted by "," or ";". */
export function readInvoiceCsv(text: string): Rows {
  const { rows, badRows } = readCsv(text, INVOICE_COLUMNS);
  return { rows: rows.map(({ line, value }) => ({ line, value: asInvoice(value) })), badRows };
}

function asInvoice(cells: Record<string, unknown>): Record<string, unknown> {
  const ofDebtor = [...DEBTOR_COLUMNS.required, ...DEBTOR_COLUMNS.optional];
  const pick = (wanted: (column: string) => boolean) =>
    Object.fromEntries(Object.entries(cells).filter(([column]) => wanted(column)));
  const bill = pick((column) => BILL_COLUMNS.includes(column));
  const address = pick((column) => ADDRESS_COLUMNS.includes(column));
  const own = [...ofDebtor, ...ADDRESS_COLUMNS, ...BILL_COLUMNS, ...ASSIGNMENT_COLUMNS];
  return {
    ...pick((column) => !own.includes(column)),
    currency: 'BRL',
    debtor: {
      ...pick((column) => ofDebtor.includes(column)),
      ...(Object.keys(address).length > 0 ? { address: { ...address, uf: cells.uf } } : {}),
    },
    ...(Object.keys(bill).length > 0 ? { bill } : {}),
    ...assignmentOf(cells),
  };
}

/** The assignment in a row, if one of its cells is filled: what is missing, intake says with its line. */
function assignmentOf(cells: Record<string, unknown>): Record<string, unknown> {
  const { assignedToName: name, assignedToTaxId: taxId, notifiedOn } = cells;
  const isGiven = ASSIGNMENT_COLUMNS.some((column) => cells[column] !== undefined);
  return isGiven ? { assigned: { to: { name, taxId }, notifiedOn } } : {};
}

/** The column that a heading names; a heading that is none stays as it is. */
export type ColumnNames = (heading: string) => string;

/** A CSV begins with its header; a line that cannot be read, or that has a day that is none, is a bad row, and the others are read. */
export function readCsv(
  given: string,
  columns: Columns,
  columnOf: ColumnNames = (heading) => heading,
): Rows & { readonly header: readonly string[] } {
  const { text, delimiter } = sniffDelimiter(given);
  const [header, ...records] = csvRecords(text, delimiter);
  if (header?.broken !== undefined) throw new CsvFormError(`is not sound CSV: the header ${header.broken}`);
  const names = checkHeader((header?.cells ?? []).map(columnOf), columns);
  const read = records.map((record) => readRecord(record, names, delimiter));
  return {
    header: header?.cells ?? [],
    rows: read.filter((row): row is Row => 'value' in row),
    badRows: read.filter((row): row is BadLine => 'reason' in row),
  };
}

function readRecord(
  { line, cells, broken }: CsvRecord,
  names: readonly string[],
  delimiter: string,
): Row | BadLine {
  if (broken !== undefined) return { line, reason: `is not sound CSV: ${broken}` };
  // Fewer cells are absent fields; more would lose text in silence.
  if (cells.slice(names.length).some((cell) => cell !== ''))
    return {
      line,
      reason: `has more cells than the header has columns: a cell with "${delimiter}" in it needs quotes`,
    };
  const value: Record<string, unknown> = {};
  for (const [index, column] of names.entries()) {
    const cell = cells[index] ?? '';
    if (cell === '') continue;
    const read = readCell(column, cell);
    if (!read.ok) return { line, reason: `${column}: ${read.reason}` };
    value[column] = read.value;
  }
  return { line, value };
}

type Cell = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

/** An amount that is no whole number, or a yes or no that is neither, stays text, and intake says so with its line. */
function readCell(column: string, cell: string): Cell {
  if (DAYS.includes(column)) {
    const read = readDay(cell);
    return read.ok ? { ok: true, value: read.day } : read;
  }
  if (INSTANTS.includes(column)) {
    const read = readInstant(cell);
    return read.ok ? { ok: true, value: read.instant } : read;
  }
  return { ok: true, value: plainCell(column, cell) };
}

function plainCell(column: string, cell: string): unknown {
  if (column === 'amount') return /^\d+$/.test(cell) ? Number(cell) : cell;
  if (column === 'overIndebted') return YES_OR_NO[cell.toLowerCase()] ?? cell;
  if (LISTS.includes(column)) return cell.split(/[;|]/).map((item) => item.trim());
  return cell;
}

function checkHeader(names: readonly string[], { required, optional }: Columns): readonly string[] {
  const missing = required.filter((name) => !names.includes(name));
  const unnamed = names.filter((name) => name === '').length;
  const unknown = names.filter((name) => name !== '' && ![...required, ...optional].includes(name));
  const twice = names.filter((name, index) => name !== '' && names.indexOf(name) < index);
  if (missing.length + unknown.length + unnamed + twice.length === 0) return names;
  if (missing.length === required.length)
    throw new CsvFormError(
      'has none of the columns of a file of events: if it is the export of another system, "npx regua import" makes a file of events of it',
    );
  throw new CsvFormError(
    [
      ...(missing.length > 0 ? [`the header lacks ${missing.join(', ')}`] : []),
      ...(unknown.length > 0 ? [`the header has unknown columns ${unknown.join(', ')}`] : []),
      ...(unnamed > 0 ? [`the header has columns without a name: ${unnamed}`] : []),
      ...(twice.length > 0 ? [`the header names ${twice.join(', ')} twice`] : []),
      `columns are ${required.join(', ')}; and, when there are such, ${optional.join(', ')}`,
    ].join('; '),
  );
}
