import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Words } from '#cli/words/words.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { closingInWords, IN_FULL } from './closing.ts';
import { type Cell, type Column, invoiceColumns, isEmpty } from './columns.ts';
import { csvOf } from './csv-of.ts';
import { debtorColumns } from './debtor-columns.ts';
import { debtorRows } from './debtor-row.ts';
import { pageOf } from './page-of.ts';
import { kindOfResult, type ResultKind } from './result-files.ts';
import type { ResultRow } from './result-row.ts';
import type { TotalRow } from './totals.ts';
import { linesOf, type Sheet, sheetOf, xlsxOf } from './xlsx-of.ts';

/** What is written of a run. */
interface Given {
  readonly rows: readonly ResultRow[];
  readonly totals: readonly TotalRow[];
  /** The last day of the run, YYYY-MM-DD. */
  readonly until: string;
  /** What there is to know first, a sentence each: batches that are still paused. */
  readonly notes?: readonly string[];
}

const WRITERS: Readonly<
  Record<ResultKind, (given: Given, words: Words) => string | Buffer | Promise<string>>
> = {
  '.csv': ({ rows }, words) => csvOf(rows, invoiceColumns(words)),
  '.xlsx': ({ rows, totals, until, notes = [] }, words) =>
    xlsxOf([
      linesOf(words.say('results.summary'), [
        [{ text: words.say('results.title') }],
        ...notes.map((note) => [{ text: note }]),
        [{ text: words.say('results.simulated', { day: words.day(until) }) }],
        [{ text: closingInWords(IN_FULL, words) }],
        [{ text: words.say('results.emptyColumns') }],
        [],
        ...totals.map(summaryOf),
      ]),
      filledSheet('invoices', rows, invoiceColumns(words), words),
      filledSheet('debtors', debtorRows(rows), debtorColumns(words), words),
    ]),
  '.html': pageOf,
};

/** A table as a sheet, without the columns that say nothing of any row; what is owed stays, because each row comes to it. */
const filledSheet = <Row>(
  name: 'invoices' | 'debtors',
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { say }: Words,
): Sheet =>
  sheetOf(
    say(`results.${name}`),
    rows,
    columns.filter((column) => column.title === say('results.owed') || !isEmpty(column, rows)),
    say('results.total'),
  );

/** A total as cells: its name, its amount as a number, and what there is to say of it. */
const summaryOf = ({ what, amount, words, note }: TotalRow): Cell[] => [
  { text: what },
  ...(amount === undefined ? [undefined, { text: words }] : [{ centavos: amount }, { text: note ?? '' }]),
];

/**
 * Checks before a run that its result can be written.
 * @throws InputError when the folder of a file is not there
 */
export function checkResultFiles(files: readonly string[], { say }: Words): void {
  for (const file of files)
    if (!existsSync(dirname(file)))
      throw new InputError(say('run.outFolder', { file, folder: dirname(file) }));
}

/** Writes a result as each of some files; what was there before is replaced. */
export async function writeResults(files: readonly string[], given: Given, words: Words): Promise<void> {
  for (const file of files) {
    const kind = kindOfResult(file);
    if (kind) writeFileSync(file, await WRITERS[kind](given, words));
  }
}
