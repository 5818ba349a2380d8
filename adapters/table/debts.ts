import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';
import { fromItem } from './change.ts';
import { executionEntry } from './execution-index.ts';
import { debtKey } from './keys.ts';
import { debtListEntry } from './list-entries.ts';
import { shardOf } from './pending.ts';
import { prescriptionEntry } from './prescription-index.ts';
import { dynamo } from './table.ts';

/** A debt as it is now (a consistent read); undefined when there is none. */
export async function findDebt(debtId: string): Promise<StoredDebt | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: debtKey(debtId), ConsistentRead: true }),
  );
  return fromItem(Item);
}

/**
 * Writes a whole debt, if there is none yet, or, given `replaces`, over what is there in its place.
 * @returns false when another write came first
 */
export async function putDebt(
  debt: StoredDebt,
  replaces?: Pick<StoredDebt, 'revision' | 'status'>,
): Promise<boolean> {
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: {
          ...debtKey(debt.debtId),
          ...debt,
          ...executionEntry(debt),
          ...prescriptionEntry(debt),
          ...debtListEntry(debt),
          [PENDING_INDEX.partitionKey]: shardOf(debtKey(debt.debtId).pk),
        },
        ...(replaces
          ? {
              ConditionExpression: '#status = :status AND revision = :revision',
              ExpressionAttributeNames: { '#status': 'status' },
              ExpressionAttributeValues: { ':status': replaces.status, ':revision': replaces.revision },
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
