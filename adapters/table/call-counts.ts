import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { callCountKey } from './keys.ts';
import { dynamo } from './table.ts';

/** One of the counts of a caller, and a minute of AWS's clock, counted from 1970. */
export interface CallCount {
  readonly subject: string;
  /** What is counted: calls of one kind. */
  readonly policy: string;
  readonly minute: number;
}

/** Seconds after which a count is forgotten. */
const KEPT_FOR = 3600;

/**
 * Counts a call of somebody: one conditional write.
 * @param most calls in a minute
 * @returns how many calls the minute has with this one; undefined when it had as many already, and this one is not counted
 */
export async function countCall(
  { subject, policy, minute }: CallCount,
  most: number,
): Promise<number | undefined> {
  try {
    const { Attributes } = await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: callCountKey(subject, policy, minute),
        UpdateExpression: 'SET expiresAt = :expiresAt ADD #calls :one',
        ConditionExpression: 'attribute_not_exists(#calls) OR #calls < :most',
        ExpressionAttributeNames: { '#calls': 'calls' },
        ExpressionAttributeValues: { ':one': 1, ':most': most, ':expiresAt': minute * 60 + KEPT_FOR },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Number(Attributes?.calls);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
