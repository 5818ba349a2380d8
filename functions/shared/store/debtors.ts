import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Debtor } from '../../../schemas/records/debtor.ts';
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

/**
 * Writes what is known of a debtor, unless something newer is. False when the id is that of another person or company:
 * one must never get what is the other's.
 */
export async function putDebtor(debtor: Debtor): Promise<boolean> {
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...debtorKey(debtor.creditorId, debtor.debtorId), ...debtor },
        ConditionExpression: 'attribute_not_exists(pk) OR (taxId = :taxId AND updatedAt <= :updatedAt)',
        ExpressionAttributeValues: { ':taxId': debtor.taxId, ':updatedAt': debtor.updatedAt },
      }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return (await findDebtor(debtor.creditorId, debtor.debtorId))?.taxId === debtor.taxId;
  }
}
