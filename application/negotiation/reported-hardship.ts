import { findDebt } from '#adapters/table/debts.ts';
import { listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { openHardship } from '#domain/debt/open-hardship.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Whether the debtor has said of any debt to this creditor, under whichever debtor id, that they cannot pay, and no person has
 * answered yet: perhaps superendividamento (Lei 14.181/2021), which is of a person and not of a debt.
 */
export async function reportedHardship(debt: Debt): Promise<boolean> {
  const inCase = (await listUnpaid(debt)).unpaid.filter(({ status }) => status === 'caseOpen');
  const debts = await Promise.all(inCase.map(({ debtId }) => findDebt(debtId)));
  return debts.some(openHardship);
}
