import { type AmountForm, cellAmount } from './amounts.ts';
import { plain } from './header.ts';
import { EMPTY, type TableRow } from './table.ts';
import type { LeftOutAs, StatedTotal } from './title.ts';

/** A row, and what became of it. */
export interface JudgedRow {
  readonly row: TableRow;
  /** Why it is no title to be collected; undefined of one that is. */
  readonly as: LeftOutAs | 'refused' | undefined;
}

/** A line that sums up the whole, and no part of it. */
const WHOLE = /^(total|soma|saldo total)\b/;

/** Lines that are no row of a table's own. */
const NO_ROWS: readonly JudgedRow['as'][] = ['total', 'header', 'heading'];
const VOID = ['cancelled', 'deleted'] as const;
const NOT_OPEN = ['paid', 'credit', 'payable', 'forecast', 'person', 'deducted'] as const;

/**
 * The last line of totals that has a figure in the column whose sum is open, beside what the rows above it come to there: a system may count
 * all that it lists, or leave out one group of it, or count what is open alone; rows that are there twice count twice or once.
 * @param column where that column is, from 0, and how it is written
 */
export function statedTotalOf(
  rows: readonly JudgedRow[],
  column: { readonly at: number; readonly form: AmountForm },
): StatedTotal | undefined {
  const amountAt = ({ cells }: TableRow): number | undefined => {
    const read = cellAmount(cells[column.at] ?? EMPTY, column.form);
    return typeof read === 'object' ? read.centavos : undefined;
  };
  const total = rows.findLast(
    ({ row, as }) =>
      as === 'total' &&
      WHOLE.test(plain(row.cells.find(({ text }) => text !== '')?.text ?? '')) &&
      amountAt(row) !== undefined,
  )?.row;
  if (!total) return undefined;
  const above = rows.filter(({ row, as }) => row.line < total.line && !NO_ROWS.includes(as));
  const sumBut = (without: readonly JudgedRow['as'][]): number =>
    above.reduce((sum, { row, as }) => (without.includes(as) ? sum : sum + (amountAt(row) ?? 0)), 0);
  const stated = amountAt(total) ?? 0;
  const groups = [...new Set(above.flatMap(({ as }) => (as === undefined || as === 'hidden' ? [] : [as])))];
  const explained = waysToCount(groups).find((without) => sumBut(['hidden', ...without]) === stated);
  return {
    line: total.line,
    stated,
    shown: sumBut(['hidden', 'duplicate']),
    countsHidden: [sumBut([]), sumBut(['duplicate'])].includes(stated),
    agrees: explained !== undefined,
    without: groups.flatMap((as) => {
      const count = above.filter((one) => one.as === as).length;
      return explained?.includes(as) && sumBut([]) !== sumBut([as]) ? [{ as, count }] : [];
    }),
  };
}

/** What a system may leave out of its total, the least first. */
function waysToCount<As extends LeftOutAs | 'refused'>(
  groups: readonly As[],
): (readonly (LeftOutAs | 'refused')[])[] {
  const ways = [
    [],
    ...groups.map((one) => [one]),
    VOID,
    [...VOID, ...NOT_OPEN],
    [...VOID, ...NOT_OPEN, 'refused' as const],
  ];
  return [...ways, ...ways.map((one) => [...one, 'duplicate' as const])];
}
