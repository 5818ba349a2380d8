import type { Encoding } from '#formats/text/decode-text.ts';

/** A cell of a table, as a spreadsheet or a CSV has it. */
export interface Cell {
  /** The cell as text, without the blanks around it; empty if there is nothing. */
  readonly text: string;
  /** Given when a spreadsheet holds a number. */
  readonly number?: number;
  /** Given when the number is a day by its format: the day, `YYYY-MM-DD`. */
  readonly day?: string;
  /** The format of the number shows decimals or R$: it is money in reais. */
  readonly isMoney?: true;
}

/** A row with something in it. */
export interface TableRow {
  /** The line of a CSV on which it begins, or the row of a sheet, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** A filter or a person hides it in the spreadsheet. */
  readonly isHidden?: true;
  /** A line of a CSV as it stands in the file, when it cannot be read; and why. */
  readonly broken?: { readonly raw: string; readonly why: string };
}

/** A table from outside. */
export interface Table {
  readonly rows: readonly TableRow[];
  /** The places of columns that are hidden in the spreadsheet, from 0. */
  readonly hiddenColumns?: readonly number[];
  /** All of it is hidden in the spreadsheet. */
  readonly isHidden?: true;
  /** How to write it again: a sheet of a workbook is written as CSV for spreadsheets. */
  readonly form:
    | { readonly kind: 'csv'; readonly delimiter: string; readonly encoding: Encoding }
    | { readonly kind: 'sheet'; readonly name: string };
}

export const EMPTY: Cell = { text: '' };
