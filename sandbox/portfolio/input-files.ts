import { type Input, readInvoices, readPayments } from './input.ts';

/** Reads several files of invoices, in their order, as one. */
export const readInvoiceFiles = (files: readonly string[]): Input => joined(files.map(readInvoices));

/** Reads several files of payments, in their order, as one. */
export const readPaymentFiles = (files: readonly string[]): Input => joined(files.map(readPayments));

/** What comes by several ways, as one. */
export const joined = (inputs: readonly Input[]): Input => ({
  arrivals: inputs.flatMap(({ arrivals }) => arrivals),
  badRows: inputs.flatMap(({ badRows }) => badRows),
  notes: inputs.flatMap(({ notes = [] }) => notes),
});
