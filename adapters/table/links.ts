import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { env } from '#runtime/env.ts';
import { linkKey } from './keys.ts';
import { dynamo } from './table.ts';

/** Records the debt that a mark represents; the same again changes nothing. False when it represents another. */
export async function putLink(mark: string, debtId: string): Promise<boolean> {
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...linkKey(mark), debtId },
        ConditionExpression: 'attribute_not_exists(pk) OR debtId = :debtId',
        ExpressionAttributeValues: { ':debtId': debtId },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

const Link = z.looseObject({ debtId: z.string() });

/** The debt that a mark represents; undefined when there is none. */
export async function findLink(mark: string): Promise<string | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: linkKey(mark), ConsistentRead: true }),
  );
  return Item && Link.parse(Item).debtId;
}
