import { findContactBudget } from '#adapters/table/contact-budget.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Superendividamento (Lei 14.181/2021), or a debtor whose data was erased: no robot may settle it. */
export async function needsPerson({ creditorId, debtorId }: Debt): Promise<boolean> {
  const debtor = await findDebtor(creditorId, debtorId);
  return !debtor || debtor.overIndebted || (await findContactBudget(debtor.taxId)).overIndebted === true;
}
