import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import { BillingEvents } from '#schemas/events/billing.ts';
import type { KeptBook } from './kept-book.ts';

/** A title that vanished from a snapshot, as the events of its import have it. */
export interface Vanished {
  readonly invoiceId: string;
  readonly due: string;
  readonly open: number;
  readonly amount: number;
  /** Nothing where no file has the invoice any more. */
  readonly name?: string;
  readonly taxId?: string;
  readonly description?: string;
}

/** The end of the name of a file in which a person says what became of titles that vanished. */
const VANISHED = '.sumiram.csv';
/** The column with the ids of those titles. */
export const VANISHED_TITLE = 'Título';
export const isVanishedFile = (file: string): boolean => /\.sumiram(-\d+)?\.csv$/.test(file);

/** What vanished titles are about, by the files of events: the book of imports names no person. */
export function vanishedTitles(ids: readonly string[], book: KeptBook, files: readonly string[]): Vanished[] {
  const wanted = new Set(ids);
  const found = new Map<string, Pick<Vanished, 'name' | 'taxId' | 'description'>>();
  for (const file of wanted.size === 0 ? [] : files.filter((one) => existsSync(one)))
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (!line.includes('"InvoiceIssued.v1"')) continue;
      const event = Object(JSON.parse(line));
      const read = BillingEvents['InvoiceIssued.v1'].safeParse(event.detail);
      if (!read.success || !wanted.has(read.data.invoiceId)) continue;
      const { invoiceId, debtor, description } = read.data;
      found.set(invoiceId, { name: debtor.name, taxId: debtor.taxId, ...(description && { description }) });
    }
  return ids.flatMap((invoiceId) => {
    const known = book.titles[invoiceId];
    const { due, open, amount } = known ?? {};
    if (due === undefined || open === undefined || amount === undefined) return [];
    return [{ invoiceId, due, open, amount, ...found.get(invoiceId) }];
  });
}

/** Where a person says what became of vanished titles: beside the events, by the name of the export. */
export const vanishedFileOf = (file: string, out: string): string =>
  join(dirname(out), `${basename(file, extname(file))}${VANISHED}`);

/** A file to fill in: the status of each title is none that is known, so that a row that nobody filled in says nothing. */
export const vanishedCsv = (vanished: readonly Vanished[]): string =>
  `\ufeff${[
    [VANISHED_TITLE, 'Cliente', 'CPF/CNPJ', 'Descrição', 'Vencimento', 'Valor', 'Saldo', 'Situação'],
    ...vanished.map(({ invoiceId, name = '', taxId, description = '', due, amount, open }) => [
      invoiceId,
      name,
      taxId === undefined ? '' : formatTaxId(taxId),
      description,
      due.split('-').reverse().join('/'),
      plainReais(amount),
      plainReais(open),
      'Sumiu',
    ]),
  ]
    .map((cells) => cells.map(quoted).join(';'))
    .join('\r\n')}\r\n`;

/** Centavos as `1234,56`. */
const plainReais = (centavos: number): string => (centavos / 100).toFixed(2).replace('.', ',');

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
