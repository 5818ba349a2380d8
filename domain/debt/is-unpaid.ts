import type { DebtStatus } from '#schemas/records/debt.ts';
import { isOwed } from './is-owed.ts';

/**
 * Whether a debt of this status was neither paid nor cancelled: it is owed, or it is prescribed. Prescription ends what the
 * creditor may demand, and releases no credit hold: whether to sell to the debtor again is the creditor's choice.
 */
export const isUnpaid = (status: DebtStatus): boolean => isOwed(status) || status === 'prescribed';
