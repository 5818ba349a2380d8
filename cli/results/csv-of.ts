import type { Cell, Column } from './columns.ts';

/** Excel reads UTF-8 only behind it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as Excel opens it in Brazil by a double click: semicolons, decimal commas, `dd/mm/aaaa`, UTF-8 with a byte order mark, and
 * lines that end as in Windows.
 */
export function csvOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [
    columns.map(({ title }) => quoted(title)),
    ...rows.map((row) => columns.map(({ of }) => fieldOf(of(row)))),
  ];
  return BYTE_ORDER_MARK + lines.map((fields) => `${fields.join(';')}\r\n`).join('');
}

function fieldOf(cell: Cell): string {
  if (cell === undefined) return '';
  if ('text' in cell) return quoted(asText(cell.text));
  if ('day' in cell) return cell.day.split('-').reverse().join('/');
  if ('count' in cell) return String(cell.count);
  const sign = cell.centavos < 0 ? '-' : '';
  const digits = String(Math.abs(cell.centavos)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/**
 * A text that a spreadsheet would take for a formula, behind an apostrophe: the file of somebody else could call out through it.
 * OWASP ASVS 1.2.10: https://asvs.emil.hemdal.se/1.2.10 (read 2026-11-30)
 */
const asText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
