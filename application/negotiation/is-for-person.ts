import { findDebtor } from '#adapters/table/debtors.ts';
import { findOutreach } from '#adapters/table/outreach.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Superendividamento (Lei 14.181/2021), or a debtor whose data was erased: no robot may settle it. */
export async function isForPerson({ creditorId, debtorId }: Debt): Promise<boolean> {
  const debtor = await findDebtor(creditorId, debtorId);
  return !debtor || debtor.overIndebted || (await findOutreach(debtor.taxId)).overIndebted === true;
}
