import type { Debt, Reissue } from '#schemas/records/debt.ts';

/** How long a bill holds its amount, days, when no step says. */
export const HOLDS_DAYS = 3;

/** A bill that holds today, for exactly these debts, and was not taken back. */
export function isGood(
  { sharedBy, dueDate, withdrawn }: Reissue,
  debts: readonly Debt[],
  today: string,
): boolean {
  const ids = debts.map(({ debtId }) => debtId).sort();
  return !withdrawn && today <= dueDate && (sharedBy ?? ids.slice(0, 1)).join() === ids.join();
}
