import type { StoredDebt } from '#schemas/records/debt.ts';
import { LIST_INDEX, NEXT_ACTION_INDEX } from '#schemas/records/list-indexes.ts';
import { fromItem } from './change.ts';
import { getItems } from './get-items.ts';
import { debtKey } from './keys.ts';

/** A debt with its places in lists, as its item has them. */
export interface DebtInLists {
  readonly debt: StoredDebt;
  readonly places: { readonly listBy?: string; readonly nextAction?: string };
}

/** Debts by their ids, as they are now, with their places in lists; one that is not there is left out. */
export async function findDebtsInLists(
  debtIds: readonly string[],
): Promise<ReadonlyMap<string, DebtInLists>> {
  const items = await getItems([...new Set(debtIds)].map(debtKey));
  return new Map(
    items.flatMap((item) => {
      const debt = fromItem(item);
      const by = item[LIST_INDEX.sortKey];
      const next = item[NEXT_ACTION_INDEX.sortKey];
      const places = {
        ...(typeof by === 'string' ? { listBy: by } : {}),
        ...(typeof next === 'string' ? { nextAction: next } : {}),
      };
      return debt ? [[debt.debtId, { debt, places }] as const] : [];
    }),
  );
}
