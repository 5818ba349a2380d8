import type { DebtStatus } from '#schemas/records/debt.ts';

/** Whether a debt of this status is still owed, and may be paid. */
export const isOwed = (status: DebtStatus): boolean =>
  status !== 'awaitingInvoice' && status !== 'settled' && status !== 'cancelled';
