import { listTimeline } from '#adapters/table/timeline.ts';
import type { OutboxEntry, StoredDebt } from '#schemas/records/debt.ts';
import { DebtEntry } from '#schemas/records/entry.ts';

/** The entries of a debt, on its timeline and still in its outbox, by their places. */
export async function entriesOf(
  debt: StoredDebt,
): Promise<{ readonly entries: DebtEntry[]; readonly unlinked: Pick<DebtEntry, 'type' | 'detail'>[] }> {
  const all: OutboxEntry[] = [...(await listTimeline(debt.debtId)), ...Object.values(debt.outbox)];
  const placed = new Map<number, DebtEntry>();
  const unlinked: Pick<DebtEntry, 'type' | 'detail'>[] = [];
  for (const { type, detail, link, erased } of all)
    if (link)
      placed.set(
        link.number,
        DebtEntry.parse({ type, detail, link, ...(erased === undefined ? {} : { erased }) }),
      );
    else unlinked.push({ type, detail });
  return {
    entries: [...placed.values()].sort((one, other) => one.link.number - other.link.number),
    unlinked,
  };
}
