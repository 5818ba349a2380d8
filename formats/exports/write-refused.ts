import type { Cell, Table, TableRow } from './table.ts';

/** A row that comes back, and why. */
export interface ReturnedRow {
  readonly row: TableRow;
  readonly reason: string;
}

/** The header of the column with the reason. */
const REASON = 'motivo';

/**
 * Writes refused rows as the file that they came in: the same columns, and `motivo` as the last one. A CSV keeps its delimiter and its encoding (UTF-16 becomes UTF-8);
 * a sheet becomes a CSV that spreadsheets in Brazil open, by ";", in UTF-8 with a byte-order mark.
 */
export function writeRefused(table: Table, header: TableRow, rows: readonly ReturnedRow[]): Buffer {
  const { form } = table;
  const delimiter = form.kind === 'csv' ? form.delimiter : ';';
  const width = header.cells.length;
  const known = header.cells.findIndex(({ text }) => text.toLowerCase() === REASON);
  const at = known < 0 ? width : known;
  const line = (cells: readonly string[], reason: string): string => {
    const padded = Array.from({ length: Math.max(width, at) }, (_, index) => cells[index] ?? '');
    padded[at] = reason;
    return padded.map((cell) => quoted(cell, delimiter)).join(delimiter);
  };
  const text = [
    line(header.cells.map(textOf), REASON),
    ...rows.map(({ row, reason }) =>
      // A line whose quotes are broken is given back as it stands, for a person to mend.
      row.broken
        ? `${row.broken.raw.replace(/\n/g, ' ')}${delimiter}${quoted(reason, delimiter)}`
        : line(row.cells.map(textOf), reason),
    ),
    '',
  ].join('\r\n');
  return form.kind === 'csv' && form.encoding === 'windows-1252'
    ? Buffer.from(inWindows1252(text))
    : Buffer.from(`\ufeff${text}`, 'utf8');
}

/** A cell as it is written for people: a day as they write it. */
export function textOf({ text, number, day }: Cell): string {
  if (day !== undefined) return day.split('-').reverse().join('/');
  return number === undefined ? text : text.replace('.', ',');
}

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const HIGH = new Map(
  Array.from({ length: 128 }, (_, index) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(128 + index)),
    128 + index,
  ]),
);

/** A text in Windows-1252; letters that it does not have become "?", which only our own reasons could hold. */
const inWindows1252 = (text: string): number[] =>
  [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 63;
    return code < 128 ? code : (HIGH.get(letter) ?? 63);
  });
