import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Debtor } from '../../../schemas/records/debtor.ts';
import { ContentionError, TRIES } from '../contention.ts';
import { env } from '../env.ts';
import { debtorKey } from '../keys.ts';
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

/** What others may change of a debtor: a write that was decided on something else must not undo theirs. */
const DECIDED_ON = [
  'contacts',
  'optIns',
  'optOuts',
  'overIndebted',
  'tags',
  'enrichedAt',
  'updatedAt',
] as const;

/**
 * Writes what is known of a debtor in the place of what was read; `known` undefined stands for nothing. False when
 * somebody changed it since: read again, and decide anew.
 */
export async function putDebtor(debtor: Debtor, known: Debtor | undefined): Promise<boolean> {
  if (isDeepStrictEqual(debtor, known)) return true;
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...debtorKey(debtor.creditorId, debtor.debtorId), ...debtor },
        ...unchanged(known),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Changes what is known of a debtor, as often as others come between. Undefined when nothing is known of it. */
export async function changeDebtor(
  creditorId: string,
  debtorId: string,
  change: (debtor: Debtor) => Debtor,
): Promise<Debtor | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const known = await findDebtor(creditorId, debtorId);
    if (!known) return undefined;
    const changed = change(known);
    if (await putDebtor(changed, known)) return changed;
  }
  throw new ContentionError(debtorId);
}

/** The condition that a debtor is still as it was read. */
function unchanged(known: Debtor | undefined) {
  if (!known) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const conditions = DECIDED_ON.map((field) =>
    known[field] === undefined ? `attribute_not_exists(${field})` : `${field} = :${field}`,
  );
  const values = DECIDED_ON.flatMap((field) =>
    known[field] === undefined ? [] : [[`:${field}`, known[field]] as const],
  );
  return {
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeValues: Object.fromEntries(values),
  };
}
