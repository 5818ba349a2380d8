import type { DebtStatus } from '#schemas/records/debt.ts';

/** Whether somebody still owes a debt of this status, and may pay it. */
export const isOwed = (status: DebtStatus): boolean =>
  status !== 'awaitingInvoice' && status !== 'settled' && status !== 'cancelled';
