import type { StoredDebt } from '#schemas/records/debt.ts';
import { fromItem } from './change.ts';
import { getItems } from './get-items.ts';
import { debtKey } from './keys.ts';

/** Debts as they are now (consistent reads), in no order: one call for a hundred of them. One that is not there is left out. */
export async function findDebts(debtIds: readonly string[]): Promise<StoredDebt[]> {
  const items = await getItems(debtIds.map(debtKey));
  return items.flatMap((item) => fromItem(item) ?? []);
}
