import type { DebtStatus } from '#schemas/records/debt.ts';

/** Whether a debt of this status is owed, and may be demanded. A prescribed one may be paid, but not demanded. */
export const isOwed = (status: DebtStatus): boolean =>
  status !== 'awaitingInvoice' && status !== 'settled' && status !== 'cancelled' && status !== 'prescribed';
