import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { paymentSourcesKey } from './keys.ts';
import { dynamo } from './table.ts';

/**
 * Records until when a source has reported all payments that it knows of. An older report never replaces a later one,
 * so that a file of last week that is dropped again does not hide that today's is missing; and none counts beyond
 * `now`, because the source would pass for fresh until then, whatever happened.
 * @param source its name in the creditor's `reconciliation.sources`
 * @param reportedUntil ISO-8601
 * @param now when it reported (ISO-8601)
 */
export async function putReport(
  creditorId: string,
  source: string,
  reportedUntil: string,
  now: string,
): Promise<void> {
  const until = new Date(Math.min(Date.parse(reportedUntil), Date.parse(now))).toISOString();
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

/** Until when each payment source of a creditor has reported, by its name; empty when none ever did. */
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
