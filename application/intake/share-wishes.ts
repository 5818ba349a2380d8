import { changeDebtor, findDebtor } from '#adapters/table/debtors.ts';
import { debtorIdsOf, findPerson } from '#adapters/table/person-ids.ts';
import { withWishesOf } from '#domain/contacts/wishes.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/**
 * Writes what a debtor wishes of the channels on the record of each other debtor id of the same CPF or CNPJ with the creditor:
 * an opt-out is a person's, not a customer number's.
 */
export async function shareWishes(debtor: Debtor): Promise<void> {
  const { creditorId, debtorId, optOuts, consents } = debtor;
  if (optOuts.length === 0 && consents === undefined) return;
  for (const other of await debtorIdsOf(debtor))
    if (other !== debtorId) await changeDebtor(creditorId, other, (known) => withWishesOf(known, debtor));
}

/** A debtor with what the same person wished under other debtor ids, and before an erasure. */
export async function withSharedWishes(debtor: Debtor): Promise<Debtor> {
  const { creditorId, debtorId } = debtor;
  const { debtorIds, wishes } = await findPerson(debtor);
  const others = debtorIds.filter((id) => id !== debtorId);
  const records = await Promise.all(others.map((id) => findDebtor(creditorId, id)));
  return [wishes, ...records].reduce<Debtor>(
    (own, record) => (record ? withWishesOf(own, record) : own),
    debtor,
  );
}
