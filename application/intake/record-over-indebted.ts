import { setOverIndebted } from '#adapters/table/contact-budget.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { DebtorUpdate } from './normalise-debtor.ts';

/** Records superendividamento for the person or company itself: it holds under every debtor id and creditor. */
export async function recordOverIndebted(
  { taxId, overIndebted, creditorId, debtorId }: Debtor,
  update: DebtorUpdate,
): Promise<void> {
  if (update.overIndebted !== undefined) await setOverIndebted(taxId, overIndebted, { creditorId, debtorId });
}
