import type { Config } from '#schemas/config/config.ts';
import { type Input, readInvoices, readPayments } from './input.ts';

/** Reads several files of invoices, in their order, as one. */
export const readInvoiceFiles = (files: readonly string[]): Input => joined(files.map(readInvoices));

/**
 * Reads several files of payments, in their order, as one. A row of a CSV may call its creditor by its name, or leave it out where there
 * is only one.
 */
export function readPaymentFiles(files: readonly string[], { creditors }: Pick<Config, 'creditors'>): Input {
  const known = Object.entries(creditors);
  const [only] = known.length === 1 ? Object.keys(creditors) : [];
  const idOf = (said: unknown): unknown => {
    if (said === undefined) return only;
    const named = known.filter(([id, { name }]) => id !== said && name === said);
    return named.length === 1 ? named[0]?.[0] : said;
  };
  return joined(files.map((file) => readPayments(file, idOf)));
}

/** What comes by several ways, as one. */
export const joined = (inputs: readonly Input[]): Input => ({
  arrivals: inputs.flatMap(({ arrivals }) => arrivals),
  badRows: inputs.flatMap(({ badRows }) => badRows),
  notes: inputs.flatMap(({ notes = [] }) => notes),
});
