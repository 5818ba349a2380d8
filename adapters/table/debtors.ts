import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { Debtor } from '#schemas/records/debtor.ts';
import { deleteContactKeys, putContactKeys } from './contact-keys.ts';
import { ContentionError, TRIES } from './contention.ts';
import { debtorKey } from './keys.ts';
import { debtorListEntry, withoutListEntry } from './list-entries.ts';
import { dynamo } from './table.ts';

/** What is known of a debtor; undefined when it was erased, or never known. */
export async function findDebtor(creditorId: string, debtorId: string): Promise<Debtor | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: debtorKey(creditorId, debtorId),
      ConsistentRead: true,
    }),
  );
  if (!Item) return undefined;
  return fromDebtorItem(Item);
}

/** The debtor that an item of the table is. */
export function fromDebtorItem(item: Readonly<Record<string, unknown>>): Debtor {
  const { pk: _pk, sk: _sk, ...debtor } = withoutListEntry(item);
  return Debtor.parse(debtor);
}

/**
 * Writes a debtor over the one that was read, or as a new one when `known` is undefined, with what it is found by: its name in the same
 * write, contacts that are new before it, and those that are gone after it, so that none is missing whatever dies between.
 * @returns the debtor as written; undefined when another write came first: read again, and decide anew
 */
export async function putDebtor(debtor: Debtor, known: Debtor | undefined): Promise<Debtor | undefined> {
  if (isDeepStrictEqual(debtor, known)) return debtor;
  const written = { ...debtor, revision: (known?.revision ?? 0) + 1 };
  await putContactKeys(debtor, contactsBeside(debtor, known));
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...debtorKey(debtor.creditorId, debtor.debtorId), ...written, ...debtorListEntry(debtor) },
        ...unchanged(known),
      }),
    );
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
  if (known) await deleteContactKeys(known, contactsBeside(known, debtor));
  return written;
}

/** The e-mail addresses and phones that one record has and another has not. */
const contactsBeside = (one: Debtor, other: Debtor | undefined): string[] =>
  one.contacts
    .map(({ value }) => value)
    .filter((value) => !other?.contacts.some((contact) => contact.value === value));

/** Changes a debtor, trying again while other writes come first. Undefined when there is no such debtor. */
export async function changeDebtor(
  creditorId: string,
  debtorId: string,
  change: (debtor: Debtor) => Debtor,
  read?: Debtor,
): Promise<Debtor | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = (attempt === 0 && read) || (await findDebtor(creditorId, debtorId));
    if (!known) return undefined;
    const written = await putDebtor(change(known), known);
    if (written) return written;
  }
  throw new ContentionError(debtorId);
}

/** The condition that a debtor is still as it was read. */
const unchanged = (known: Debtor | undefined) =>
  known?.revision === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: { ':revision': known.revision },
      };
