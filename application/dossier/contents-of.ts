import { listContents } from '#adapters/table/message-contents.ts';
import { contentOf } from '#domain/dossier/content-of.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { DebtEntry } from '#schemas/records/entry.ts';
import type { KeptContent } from '#schemas/records/message-content.ts';

/** The contents that are still kept of all that the entries are committed to. */
export async function contentsOf(
  { creditorId }: Debt,
  entries: readonly DebtEntry[],
): Promise<Record<string, KeptContent>> {
  const references = entries.flatMap((entry) => contentOf(entry) ?? []);
  const places = new Map(references.map(({ debtorId, debtId }) => [debtId, debtorId]));
  const found: Record<string, KeptContent> = {};
  for (const [debtId, debtorId] of places) {
    const kept = await listContents({ creditorId, debtorId }, debtId);
    for (const { commitment } of references) {
      const one = kept.get(commitment);
      if (one) found[commitment] = one;
    }
  }
  return found;
}
