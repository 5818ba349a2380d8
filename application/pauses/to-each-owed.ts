import { listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { isOwed } from '#domain/debt/is-owed.ts';

/** How many debts of a debtor are written at a time. */
const AT_ONCE = 10;

/** Does something to each debt that a person owes a creditor, under whichever debtor ids. */
export async function toEachOwed(
  debtor: { readonly creditorId: string; readonly debtorId: string },
  act: (debtId: string) => Promise<unknown>,
): Promise<void> {
  const debts = (await listUnpaid(debtor)).unpaid.filter(({ status }) => isOwed(status));
  for (let from = 0; from < debts.length; from += AT_ONCE)
    await Promise.all(debts.slice(from, from + AT_ONCE).map(({ debtId }) => act(debtId)));
}
