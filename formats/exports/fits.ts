import { cellAmount } from './amounts.ts';
import { cellDay } from './days.ts';
import { mayNumber } from './made-id.ts';
import { nameKey } from './name-cell.ts';
import type { Field } from './profile.ts';
import { type Cell, EMPTY, type TableRow } from './table.ts';
import { cellTaxId } from './tax-id-cell.ts';

/**
 * Whether a column holds what its heading says, as far as that can be seen in some of its rows; an empty one may. A column of words under
 * `Pagto` is no day of payment, and `Parcela` may be an amount.
 */
export function fits(field: Field, at: number, rows: readonly TableRow[]): boolean {
  const cells = filledAt(at, rows);
  switch (field) {
    case 'paidOn':
      return areMost(
        cells.filter((cell) => cellDay(cell, 'dmy') !== 'empty'),
        isDay,
      );
    case 'amount':
    case 'open':
    case 'received':
      return cells.length === 0 || cells.some(mayBeAmount);
    case 'name':
      return areMost(cells, ({ text }) => /\p{L}/u.test(text));
    case 'instalment':
      return areMost(cells, (cell) => !isWrittenDay(cell) && !isMoney(cell));
    case 'titleId':
      // Some have words in place of a number: `HAVER`.
      return (
        hasShare(cells, ({ text }) => mayNumber(text), 0.2) &&
        !(cells.length > 0 && (areMost(cells, isWrittenDay) || isOfTaxIds(at, rows)))
      );
    default:
      return true;
  }
}

/** True of a column of which most cells are sound CPFs or CNPJs. */
export function isOfTaxIds(at: number, rows: readonly TableRow[]): boolean {
  const cells = filledAt(at, rows);
  return cells.length > 0 && areMost(cells, ({ text }) => cellTaxId(text, false).ok);
}

/** True of a column whose cells are amounts of money. */
export function isOfAmounts(at: number, rows: readonly TableRow[]): boolean {
  const cells = filledAt(at, rows);
  return cells.length > 0 && areMost(cells, isMoney);
}

/** Names from which on one CPF or CNPJ for all of them is not theirs. */
const SEVERAL = 3;

/** True where all rows have one CPF or CNPJ under several names: it is that of the company whose book it is. */
export function isOfOwnCompany(
  { taxId, name }: Readonly<Partial<Record<Field, number>>>,
  rows: readonly TableRow[],
): boolean {
  if (taxId === undefined || name === undefined) return false;
  const namesOf = new Set(filledAt(name, rows).map(({ text }) => nameKey(text)));
  return namesOf.size >= SEVERAL && new Set(filledAt(taxId, rows).map(({ text }) => text)).size === 1;
}

const filledAt = (at: number, rows: readonly TableRow[]): Cell[] =>
  rows.map(({ cells }) => cells[at] ?? EMPTY).filter(({ text }) => text !== '');

/** True if a share of the cells are so; of none, all are. */
const hasShare = (cells: readonly Cell[], is: (cell: Cell) => boolean, share: number): boolean =>
  cells.filter(is).length >= cells.length * share;

const areMost = (cells: readonly Cell[], is: (cell: Cell) => boolean): boolean => hasShare(cells, is, 0.5);

/** True of a column whose cells are days, or say that there is none. */
export function isOfDays(at: number, rows: readonly TableRow[]): boolean {
  const cells = filledAt(at, rows).filter((cell) => cellDay(cell, 'dmy') !== 'empty');
  return cells.length > 0 && cells.every(isDay);
}

/** A number in the format of money is no day, though each number of a spreadsheet is one. */
const isDay = (cell: Cell): boolean =>
  cell.isMoney === undefined &&
  (typeof cellDay(cell, 'dmy') === 'object' || typeof cellDay(cell, 'mdy') === 'object');

/** A day that no number can be: five digits may be the number of a title. */
const isWrittenDay = ({ text, day }: Cell): boolean =>
  day !== undefined || /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})\b/.test(text);

const isMoney = ({ text, isMoney: hasFormat }: Cell): boolean =>
  hasFormat === true || /^(R\$ ?)?-?[\d.]*\d,\d{2}$/.test(text);

const mayBeAmount = (cell: Cell): boolean =>
  cell.day === undefined &&
  (['brazilian', 'program'] as const).some(
    (numbers) => cellAmount(cell, { numbers, unit: 'reais' }) !== 'unreadable',
  );
