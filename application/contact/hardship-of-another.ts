import { findDebt } from '#adapters/table/debts.ts';
import { openHardship } from '#domain/debt/open-hardship.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Case } from '#schemas/records/negotiation.ts';

/**
 * The case of a hardship that the debtor reported for another debt to the same creditor, and that no person has answered yet.
 * @param reported debt id -> creditor id, from the contact budget: it only says where to look
 */
export async function hardshipOfAnother(
  { debtId, creditorId }: Debt,
  reported: Readonly<Record<string, string>> = {},
): Promise<Case | undefined> {
  for (const [other, of] of Object.entries(reported)) {
    if (other === debtId || of !== creditorId) continue;
    const open = openHardship(await findDebt(other));
    if (open) return open;
  }
  return undefined;
}
