import type { FoundLayout } from './find-layout.ts';
import { plain } from './header.ts';
import { EMPTY, type TableRow } from './table.ts';
import { type CellTaxId, cellTaxId, losesZeros } from './tax-id-cell.ts';

/** What the column of the debtor's code holds: a code, or a CPF or CNPJ under the name of one. */
export type DebtorCode = { readonly code: string } | { readonly taxId: CellTaxId };

/** A CPF or CNPJ in its mask, with sound check digits or not. */
const MASKED = /^(\d{3}\.\d{3}\.\d{3}-\d{2}|[\dA-Z]{2}\.[\dA-Z]{3}\.[\dA-Z]{3}\/[\dA-Z]{4}-\d{2})$/i;
/** Digits of a CPF or CNPJ that may have lost zeros, with or without a mask; or as a spreadsheet shortens them. */
const LIKE_ONE = /^(\d[\d./-]{7,17}|\d[.,]\d+E\+?\d+)$/i;

const isSound = (text: string): boolean => /^(\d{11}|[\dA-Z]{14})$/i.test(text) && cellTaxId(text, false).ok;

/** The text of the columns of the debtor's code. */
export function debtorCodeText({ cells }: TableRow, { layout, columns, names }: FoundLayout): string {
  const at = layout.debtorKey?.map((header) => names.indexOf(plain(header))) ?? [columns.debtorCode ?? -1];
  return at
    .map((index) => (cells[index] ?? EMPTY).text)
    .filter((text) => text !== '')
    .join('-');
}

/**
 * How the debtor's codes of a table are read, decided over the whole column: where one has the mask of a CPF or CNPJ, or half of them are sound ones, all
 * that look like one are read as one, so that one with a wrong digit is no code.
 */
export function debtorCodesOf(
  rows: readonly TableRow[],
  layout: FoundLayout,
): (row: TableRow) => DebtorCode | undefined {
  const texts = rows.map((row) => debtorCodeText(row, layout)).filter((text) => text !== '');
  const holdsTaxIds =
    layout.layout.debtorKey === undefined &&
    (texts.some((text) => MASKED.test(text)) ||
      texts.filter(isSound).length * 2 >= Math.max(1, texts.length));
  const at = layout.columns.debtorCode ?? -1;
  const hasLost = losesZeros(
    rows.map(({ cells }) => cells[at] ?? EMPTY).filter(({ text }) => LIKE_ONE.test(text)),
  );
  return (row) => {
    const code = debtorCodeText(row, layout);
    if (code === '') return undefined;
    if (!holdsTaxIds) return { code };
    return MASKED.test(code) || LIKE_ONE.test(code) || isSound(code)
      ? { taxId: cellTaxId(code, hasLost) }
      : { code };
  };
}
