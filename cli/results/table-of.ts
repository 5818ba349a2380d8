import type { Words } from '#cli/words/words.ts';
import type { Cell, Column } from './columns.ts';

/** The widest that a text is printed. */
const WIDEST = 40;

/** A table as lines of text: numbers to the right, no column wider than its longest cell. */
export function tableOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[], words: Words): string {
  const cells = rows.map((row) => columns.map(({ of }) => of(row)));
  const texts = cells.map((line) => line.map((cell) => shortened(textOf(cell, words))));
  const widths = columns.map(({ title }, index) =>
    Math.max(title.length, ...texts.map((line) => line[index]?.length ?? 0)),
  );
  const isNumber = columns.map((_, index) => cells.some((line) => isFigure(line[index])));
  const lineOf = (fields: readonly string[]): string =>
    fields
      .map((field, index) => {
        const width = widths[index] ?? 0;
        return isNumber[index] ? field.padStart(width) : field.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [columns.map(({ title }) => title), ...texts].map(lineOf).join('\n');
}

const isFigure = (cell: Cell): boolean => cell !== undefined && ('centavos' in cell || 'count' in cell);

/** A cell as people read it. */
export function textOf(cell: Cell, { money, day, number }: Words): string {
  if (cell === undefined) return '';
  if ('text' in cell) return cell.text;
  if ('count' in cell) return number(cell.count);
  return 'day' in cell ? day(cell.day) : money(cell.centavos);
}

const shortened = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);
