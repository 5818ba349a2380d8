import type { NumberForm, Unit } from './mapping.ts';
import type { Cell } from './table.ts';

/** A way to read a column of amounts. */
export interface AmountForm {
  readonly numbers: NumberForm;
  readonly unit: Unit;
}

/** Centavos, negative for a debit; or `empty`, or `unreadable` under this form. */
export type CellAmount = { readonly centavos: number } | 'empty' | 'unreadable';

const WHOLE = {
  brazilian: /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/,
  program: /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/,
};
const NOTHING = /^[\s–—-]*$|^null$|^\\N$/i;

/** Reads a cell of amounts under a form. More than two decimals are taken only if the others are zeros. */
export function cellAmount(cell: Cell, { numbers, unit }: AmountForm): CellAmount {
  if (cell.number !== undefined) return ofNumber(cell.number, unit);
  const { sign, digits, hasCurrency } = bare(cell.text);
  if (NOTHING.test(digits)) return NOTHING.test(cell.text) ? 'empty' : 'unreadable';
  if (unit === 'centavos')
    return /^\d+$/.test(digits) && !hasCurrency ? centavos(sign * Number(digits)) : 'unreadable';
  const [, whole, decimals = ''] = WHOLE[numbers].exec(digits) ?? [];
  if (whole === undefined || /[1-9]/.test(decimals.slice(2))) return 'unreadable';
  return centavos(sign * Number(whole.replace(/\D/g, '') + decimals.slice(0, 2).padEnd(2, '0')));
}

const centavos = (value: number): CellAmount =>
  Number.isSafeInteger(value) ? { centavos: value === 0 ? 0 : value } : 'unreadable';

function ofNumber(value: number, unit: Unit): CellAmount {
  const exact = unit === 'reais' ? value * 100 : value;
  const rounded = Math.round(exact);
  // A sum of floats is off by less than a thousandth of a centavo.
  return Math.abs(exact - rounded) < 0.001 ? centavos(rounded) : 'unreadable';
}

/** An amount without its sign and currency: `(1,00)`, `-1,00`, `1,00-` and `1,00 D` are negative. */
export function bare(text: string): {
  readonly sign: 1 | -1;
  readonly digits: string;
  readonly hasCurrency: boolean;
} {
  const hasCurrency = /R\$|BRL/i.test(text);
  const signed = text.replace(/R\$|BRL/gi, '').replace(/[\s\u00a0'"]/g, '');
  const isNegative = /^\(.*\)$|^[-−]|[-−]$|\dD$/i.test(signed);
  return { sign: isNegative ? -1 : 1, digits: signed.replace(/^[(\-−+]+|[)\-−]+$|[CD]$/gi, ''), hasCurrency };
}
