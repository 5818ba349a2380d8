import { deleteContents, listContents } from '#adapters/table/message-contents.ts';
import { eraseEntries, itemsToErase, listTimeline } from '#adapters/table/timeline.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { eraseContents as decide } from '#domain/debt/commands/erase-contents.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Erases what the messages of a debt said, with the salts by which its commitments could be tried: before the first is deleted, an
 * entry of the debt says so, once. Done again, it erases what is left.
 * @param at when it was asked for (ISO-8601)
 * @param given.andEntries also what the entries of its timeline say that are not of the books
 * @returns how many contents were erased
 */
export async function eraseContents(
  debt: Pick<Debt, 'creditorId' | 'debtorId' | 'debtId'>,
  at: string,
  { andEntries = false }: { readonly andEntries?: boolean } = {},
): Promise<number> {
  const contents = await listContents(debt, debt.debtId);
  const items = andEntries ? await itemsToErase(debt.debtId) : [];
  if (contents.size + items.length === 0) return 0;
  await applyCommand(debt.debtId, {
    command: 'eraseContents',
    decide: async (current) => decide(current, at, await listTimeline(debt.debtId)),
  });
  await deleteContents(debt, debt.debtId, [...contents.keys()]);
  await eraseEntries(items);
  return contents.size;
}
