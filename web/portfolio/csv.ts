/** A cell of a file for spreadsheets; `centavos` are written as reais with a decimal comma, a `day` as dd/mm/aaaa. */
export type Cell =
  | { readonly text: string }
  | { readonly count: number }
  | { readonly centavos: number }
  | { readonly day: string }
  | undefined;

/** Excel reads UTF-8 only behind it. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A line of a file as Excel opens it in Brazil by a double click: semicolons, decimal commas, and an end as in Windows. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(fieldOf).join(';')}\r\n`;

function fieldOf(cell: Cell): string {
  if (cell === undefined) return '';
  if ('text' in cell) return quoted(asText(cell.text));
  if ('day' in cell) return cell.day.split('-').reverse().join('/');
  if ('count' in cell) return String(cell.count);
  const digits = String(Math.abs(cell.centavos)).padStart(3, '0');
  return `${cell.centavos < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/**
 * A text that a spreadsheet would take for a formula, behind an apostrophe: the name of somebody else could call out through it.
 * OWASP ASVS 1.2.10: https://asvs.emil.hemdal.se/1.2.10 (read 2026-11-30)
 */
const asText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
