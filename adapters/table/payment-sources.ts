import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { paymentSourcesKey } from './keys.ts';
import { dynamo } from './table.ts';

/**
 * Remembers up to when a source of payments has told all it knows. An older word never takes back a later one, so that
 * a file of last week that is dropped again does not hide that today's is missing; and none is of a time to come, for the
 * books would stay fresh until then whatever happened.
 * @param source its name in the creditor's `reconciliation.sources`
 * @param at up to when it has told (ISO-8601)
 * @param now when it told so (ISO-8601)
 */
export async function heard(creditorId: string, source: string, at: string, now: string): Promise<void> {
  const until = new Date(Math.min(Date.parse(at), Date.parse(now))).toISOString();
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: paymentSourcesKey(creditorId),
        UpdateExpression: 'SET #source = :at',
        ConditionExpression: 'attribute_not_exists(#source) OR #source < :at',
        ExpressionAttributeNames: { '#source': source },
        ExpressionAttributeValues: { ':at': until },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** Up to when each source of a creditor's payments has told, by its name; empty when none was ever heard. */
export async function lastReports(creditorId: string): Promise<Readonly<Record<string, string>>> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: paymentSourcesKey(creditorId),
      ConsistentRead: true,
    }),
  );
  const { pk: _pk, sk: _sk, ...sources } = Item ?? {};
  return sources;
}
