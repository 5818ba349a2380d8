import type { Debt, Reissue } from '#schemas/records/debt.ts';

/** How long a bill of ours is valid, days, when no step says. */
export const BILL_VALID_DAYS = 3;

/** Whether a bill of ours can be paid today, is for exactly these debts, and was not withdrawn. */
export function isValidBill(
  { sharedBy, dueDate, withdrawn }: Reissue,
  debts: readonly Debt[],
  today: string,
): boolean {
  const ids = debts.map(({ debtId }) => debtId).sort();
  return !withdrawn && today <= dueDate && (sharedBy ?? ids.slice(0, 1)).join() === ids.join();
}
