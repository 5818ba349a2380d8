import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { dynamo } from './table.ts';

/**
 * Puts an item in the place of the one that was read.
 * @param over its revision; undefined when there was none
 * @returns false when another process changed it meanwhile: read again
 */
export const putOnRevision = (
  item: Readonly<Record<string, unknown>>,
  over: number | undefined,
): Promise<boolean> =>
  unlessOutdated(
    dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: item,
        ...(over === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: 'revision = :revision',
              ExpressionAttributeValues: { ':revision': over },
            }),
      }),
    ),
  );

/** Whether a conditional write was made; false when its condition does not hold any more. */
export async function unlessOutdated(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
