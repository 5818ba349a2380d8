import { aDebtor, anInvoice } from './invoice.ts';

/** The batch of the invoices here. */
export const BATCH = 'carteira-2026-05';

/** An invoice of the batch, with a debtor of its own; due on Tuesday, 2026-05-05. */
export const inBatch = (number: number, given: object = {}) =>
  anInvoice({
    invoiceId: `NF-${number}`,
    debtor: aDebtor({ debtorId: `cli-${number}` }),
    batch: BATCH,
    ...given,
  });
