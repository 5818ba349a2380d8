import { placesOfLetters } from '#adapters/table/dead-letters.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { deleteItems } from '#adapters/table/delete-items.ts';
import { noticesOf } from '#adapters/table/raw-notices.ts';
import { eraseContents } from '#application/dossier/erase-contents.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { eraseDetails, isErased } from '#domain/debt/commands/erase-details.ts';

/**
 * Erases what a debt that is owed no more says of its debtor, what providers sent about its payments, and what its timeline tells
 * beyond money. The books stay, and the chain of its entries. Done again, it finds what is left.
 * @param at when it was planned (ISO-8601)
 */
export async function eraseDebt(debtId: string, at: string): Promise<void> {
  const debt = await findDebt(debtId);
  if (!debt || debt.status === 'awaitingInvoice') return;
  await applyCommand(debt, { command: 'eraseDetails', isRepeated: isErased, decide: eraseDetails });
  await deleteItems(await placesOfLetters({ debtId }));
  await eraseContents(debt, at, { andEntries: true });
  for (const [paymentId, { reportedAs = [] }] of Object.entries(debt.payments))
    for (const id of [paymentId, ...reportedAs]) await deleteItems(await noticesOf(id));
}
