import { countsRows } from './bare-number.ts';
import type { FoundLayout } from './find-layout.ts';
import { headingOf } from './heading.ts';
import { ABOUT_INSTALMENTS, mayBeInstalment } from './instalment-cell.ts';
import { keysOf } from './keys.ts';
import { alike, MOST } from './look-alike.ts';
import { type Cell, EMPTY, type TableRow } from './table.ts';
import type { NumberAlike } from './title.ts';

const ABOUT_NUMBERS =
  /\b(numero|documento|duplicata|boleto|ref|referencia|codigo|fatura|nota|nfe?|titulo|venda|pedido|id)\b/;

/**
 * Columns that are not used and hold a number of its own for each row, or for each row of an instalment, the likeliest first: the number of a
 * title is the same in all of its instalments.
 */
export function numbersAlike(rows: readonly TableRow[], layout: FoundLayout): NumberAlike[] {
  const found = alike(rows, layout, {
    about: ABOUT_NUMBERS,
    isOther: null,
    isAlike: (cells) => cells.every(mayBeNumber) && !countsRows(cells.map(({ text }) => text)),
    most: Number.POSITIVE_INFINITY,
  });
  const instalments =
    layout.columns.instalment === undefined
      ? instalmentsIn(rows, layout)
      : [layout.header.cells[layout.columns.instalment]?.text ?? ''];
  const placeIn = (header: string): number => layout.header.cells.findIndex(({ text }) => text === header);
  const named = (titleId: string, instalment?: string): boolean => {
    const { instalment: _, ...columns } = layout.columns;
    const at = instalment === undefined ? {} : { instalment: placeIn(instalment) };
    const keys = keysOf(rows, { ...layout, columns: { ...columns, ...at, titleId: placeIn(titleId) } });
    return rows.every((row) => keys.has(row) || (row.cells[placeIn(titleId)] ?? EMPTY).text === '');
  };
  return found
    .filter((header) => !instalments.includes(header))
    .flatMap((titleId): NumberAlike[] => {
      if (named(titleId)) return [{ titleId }];
      const instalment = instalments.find((one) => one !== titleId && named(titleId, one));
      return instalment === undefined ? [] : [{ titleId, instalment }];
    })
    .slice(0, MOST);
}

/** Columns that are not used, and may be that of the instalment by their heading and by what they hold. */
const instalmentsIn = (rows: readonly TableRow[], layout: FoundLayout): string[] =>
  layout.ignored.filter((header) => {
    const at = layout.header.cells.findIndex(({ text }) => text === header);
    return (
      ABOUT_INSTALMENTS.test(headingOf(header)) &&
      rows.every(({ cells }) => mayBeInstalment(cells[at] ?? EMPTY, true))
    );
  });

const mayBeNumber = ({ text, day, isMoney }: Cell): boolean =>
  day === undefined &&
  isMoney === undefined &&
  /\d/.test(text) &&
  text.length <= 40 &&
  !/@|,\d{2}$|^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}$/.test(text) &&
  text.split(' ').length <= 3;
