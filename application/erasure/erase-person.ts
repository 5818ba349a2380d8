import { withdrawConsents } from '#adapters/table/addresses.ts';
import { eraseContacts } from '#adapters/table/contact-budget.ts';
import { placesOfLetters } from '#adapters/table/dead-letters.ts';
import { changeDebtor, findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { deleteItems } from '#adapters/table/delete-items.ts';
import { markErased } from '#adapters/table/erasures.ts';
import { customerKey, debtorKey } from '#adapters/table/keys.ts';
import { itemsBeside, keepErasedId, keepWishes, membersOf } from '#adapters/table/person-ids.ts';
import { withdrawAuthorisations } from '#adapters/table/registers.ts';
import { contactQuality } from '#domain/contacts/contact-quality.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { Erasure, ErasurePlan } from '#schemas/records/erasure.ts';
import { eraseDebt } from './erase-debt.ts';

/**
 * Erases what a plan lists: everything but the books of closed debts, and if nothing is owed the person's own records. The record by which
 * the rest is found goes last: after a crash the next process finds what is left.
 */
export async function erasePerson(erasure: Erasure, { at, reach, closed }: ErasurePlan): Promise<void> {
  const { creditorId, debtorIds } = erasure;
  const records = (await Promise.all(debtorIds.map((id) => findDebtor(creditorId, id)))).filter(
    (record) => record !== undefined,
  );
  for (const debtId of closed) await eraseDebt(debtId, at);
  for (const { taxId } of records) await eraseContacts(taxId, new Set(closed));
  if (reach === 'limited') return minimise(erasure, records, new Set(closed));
  for (const record of records) {
    await keepWishes(record);
    await keepErasedId(record);
    for (const { kind, value } of record.contacts) {
      await withdrawConsents(value, creditorId);
      if (kind === 'phone') await withdrawAuthorisations(value, creditorId);
    }
    await deleteItems(await membersOf(record));
  }
  for (const debtorId of debtorIds) {
    await markErased(creditorId, debtorId, at);
    await deleteItems(await customersOf(erasure, debtorId, closed));
    await deleteItems(await placesOfLetters({ creditorId, debtorId }));
    const beside = await itemsBeside(creditorId, debtorId);
    await deleteItems(beside.filter(({ sk }) => sk !== debtorKey(creditorId, debtorId).sk));
  }
  await deleteItems(debtorIds.map((id) => debtorKey(creditorId, id)));
}

/** Erases what collecting does not need: contacts that others found, labels, and what is told of debts that are closed. */
async function minimise(
  { creditorId, debtorIds }: Erasure,
  records: readonly Debtor[],
  closed: ReadonlySet<string>,
): Promise<void> {
  for (const debtorId of debtorIds) {
    const beside = await itemsBeside(creditorId, debtorId);
    await deleteItems(beside.filter(({ debtId }) => debtId !== undefined && closed.has(debtId)));
  }
  for (const { creditorId: creditor, debtorId } of records)
    await changeDebtor(creditor, debtorId, (known) => {
      const contacts = known.contacts.filter(({ source }) => source !== 'enrichment');
      return { ...known, contacts, quality: contactQuality(contacts).score, tags: [] };
    });
}

/** Where the sellers of a debtor list them. */
async function customersOf(
  { creditorId }: Erasure,
  debtorId: string,
  debtIds: readonly string[],
): Promise<ReturnType<typeof customerKey>[]> {
  const debts = await Promise.all(debtIds.map(findDebt));
  const sellers = new Set(debts.flatMap((debt) => (debt && 'sellerId' in debt && debt.sellerId) || []));
  return [...sellers].map((sellerId) => customerKey(creditorId, sellerId, debtorId));
}
