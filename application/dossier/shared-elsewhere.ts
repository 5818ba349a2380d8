import { findDebt } from '#adapters/table/debts.ts';
import { isEntry } from '#domain/dossier/is-entry.ts';
import { sharedWith } from '#domain/dossier/messages-of.ts';
import { outcomeIn } from '#domain/dossier/outcomes-of.ts';
import type { ForeignEntry } from '#schemas/records/dossier.ts';
import type { DebtEntry } from '#schemas/records/entry.ts';
import { entriesOf } from './entries-of.ts';

/** The entries of other debts that show what became of their messages which are about this one too, and of what these said. */
export async function sharedElsewhere(entries: readonly DebtEntry[]): Promise<ForeignEntry[]> {
  const shared = sharedWith(entries);
  const found: ForeignEntry[] = [];
  for (const debtId of new Set(shared.map((one) => one.debtId))) {
    const other = await findDebt(debtId);
    if (!other) continue;
    const keys = shared.flatMap((one) => (one.debtId === debtId ? [one.sendKey] : []));
    for (const entry of (await entriesOf(other)).entries) {
      const foreign = { ...entry, debtId };
      const isClaim = keys.some((key) => entry.type === 'MessageClaimed' && entry.detail.sendKey === key);
      const isErasure = isEntry(entry, 'ContentsErased');
      if (isClaim || isErasure || keys.some((key) => outcomeIn(foreign, key) !== undefined))
        found.push(foreign);
    }
  }
  return found;
}
