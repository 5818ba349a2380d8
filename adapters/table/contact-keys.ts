import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { marksOf } from '#adapters/aws/pseudonyms.ts';
import { env } from '#runtime/env.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { deleteItems } from './delete-items.ts';
import { contactKeyOf } from './keys.ts';
import { contactListEntry, contactPart } from './list-entries.ts';
import { readList } from './read-list.ts';
import { dynamo } from './table.ts';

type DebtorId = Pick<Debtor, 'creditorId' | 'debtorId'>;

/** The most debtors of one creditor who are looked at for one contact: a family shares a phone, a town does not. */
const MOST_SHARED = 100;

/** Writes the search keys of contacts of a debtor: an item for each, by its mark alone. Harmless when done again. */
export async function putContactKeys(debtor: DebtorId, contacts: readonly string[]): Promise<void> {
  await Promise.all(
    contacts.map(async (contact) => {
      const { newest } = await marksOf('address', contact);
      await dynamo().send(
        new PutCommand({
          TableName: env('TABLE_NAME'),
          Item: {
            ...contactKeyOf(debtor.creditorId, debtor.debtorId, newest),
            ...contactListEntry(debtor, newest),
          },
        }),
      );
    }),
  );
}

/** Deletes the search keys of contacts of a debtor, by whichever key their marks were made. */
export async function deleteContactKeys(
  { creditorId, debtorId }: DebtorId,
  contacts: readonly string[],
): Promise<void> {
  const marks = await Promise.all(contacts.map((contact) => marksOf('address', contact)));
  await deleteItems(marks.flatMap(({ all }) => all.map((mark) => contactKeyOf(creditorId, debtorId, mark))));
}

/**
 * The ids of the debtors of a creditor to whom a contact leads, by every key that there ever was. Their records have the last word.
 * @param contact an e-mail address in any case, or a phone in E.164
 */
export async function debtorIdsByContact(creditorId: string, contact: string): Promise<string[]> {
  const { all } = await marksOf('address', contact);
  const parts = all.map((mark) => contactPart(creditorId, mark));
  const found = await readList({ parts, order: 'listBy' }, MOST_SHARED);
  return [...new Set(found.map(({ place }) => place))];
}
