import type { Arrival } from './input.ts';

/** Whether a row issues an invoice. */
export const isInvoice = (arrival: Arrival): arrival is Extract<Arrival, { kind: 'event' }> =>
  arrival.kind === 'event' && arrival.detailType === 'InvoiceIssued.v1';
