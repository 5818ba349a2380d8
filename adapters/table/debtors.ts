import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { Debtor } from '#schemas/records/debtor.ts';
import { ContentionError, TRIES } from './contention.ts';
import { debtorKey } from './keys.ts';
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
  const { pk: _pk, sk: _sk, ...debtor } = Item;
  return Debtor.parse(debtor);
}

/**
 * Writes a debtor over the one that was read, or as a new one when `known` is undefined.
 * @returns the debtor as written; undefined when another write came first: read again, and decide anew
 */
export async function putDebtor(debtor: Debtor, known: Debtor | undefined): Promise<Debtor | undefined> {
  if (isDeepStrictEqual(debtor, known)) return debtor;
  const written = { ...debtor, revision: (known?.revision ?? 0) + 1 };
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...debtorKey(debtor.creditorId, debtor.debtorId), ...written },
        ...unchanged(known),
      }),
    );
    return written;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** Changes a debtor, trying again while other writes come first. Undefined when there is no such debtor. */
export async function changeDebtor(
  creditorId: string,
  debtorId: string,
  change: (debtor: Debtor) => Debtor,
): Promise<Debtor | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await findDebtor(creditorId, debtorId);
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
