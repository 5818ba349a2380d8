import { fromDebtorItem } from '#adapters/table/debtors.ts';
import { getItems } from '#adapters/table/get-items.ts';
import { debtorKey } from '#adapters/table/keys.ts';
import type { DebtRow } from '#schemas/api/debt-row.ts';

/** Gives each row the name of its debtor, with one read of each debtor of the page; that of an erased debtor stays without one. */
export async function nameDebtors(rows: readonly DebtRow[]): Promise<DebtRow[]> {
  const keys = new Map(
    rows.map(({ creditorId, debtorId }) => {
      const key = debtorKey(creditorId, debtorId);
      return [key.pk, key] as const;
    }),
  );
  const items = await getItems([...keys.values()]);
  const names = new Map(items.map((item) => [String(item.pk), fromDebtorItem(item).name]));
  return rows.map((row) => {
    const name = names.get(debtorKey(row.creditorId, row.debtorId).pk);
    return name === undefined ? row : { ...row, name };
  });
}
