import type { DebtAwaitingInvoice } from '#schemas/records/debt.ts';

/** The record of an invoice of which nothing is known yet. */
export const awaitedInvoice = (
  ids: Pick<DebtAwaitingInvoice, 'debtId' | 'creditorId' | 'invoiceId'>,
): DebtAwaitingInvoice => ({
  ...ids,
  status: 'awaitingInvoice',
  revision: 0,
  payments: {},
  refunds: {},
  outbox: {},
  effects: {},
});
