import type { DebtStatus } from '#schemas/records/debt.ts';
import { isOwed } from './is-owed.ts';

/** Whether a debt of this status has an execution that waits for something: it is owed, and no person has taken it over. */
export const hasExecution = (status: DebtStatus): boolean => isOwed(status) && status !== 'handedOver';
