import type { DebtStatus } from '#schemas/records/debt.ts';

/** Whether somebody still owes a debt of this status, and may pay it. */
export const isOwed = (status: DebtStatus): boolean =>
  status !== 'unmatched' && status !== 'settled' && status !== 'cancelled';
