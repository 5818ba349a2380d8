import { setHardship } from '#adapters/table/contact-budget.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { openHardship } from '#domain/debt/open-hardship.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/**
 * Writes beside the contact budget of the debtor's CPF or CNPJ whether a hardship is open on a debt, for the ladders of their other
 * debts. Who reads it looks at the debt: a slow write of what is over does no harm.
 */
export async function writeHardship(debt: StoredDebt): Promise<void> {
  if (debt.status === 'awaitingInvoice') return;
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  if (!debtor) return;
  await setHardship(debtor.taxId, debt, openHardship(debt) !== undefined);
}
