import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { outagesKey } from './keys.ts';
import { dynamo } from './table.ts';

/** The outages of a creditor's sources that were published and are not over: the name of each outage, by its source. */
export async function openOutages(creditorId: string): Promise<Readonly<Record<string, string>>> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: outagesKey(creditorId), ConsistentRead: true }),
  );
  const { pk: _pk, sk: _sk, ...outages } = Item ?? {};
  return outages;
}

/** Records that an outage was published; one that is open already stays as it is. */
export const openOutage = (creditorId: string, source: string, outage: string): Promise<void> =>
  write(creditorId, {
    UpdateExpression: 'SET #source = :outage',
    ConditionExpression: 'attribute_not_exists(#source)',
    ExpressionAttributeNames: { '#source': source },
    ExpressionAttributeValues: { ':outage': outage },
  });

/** Forgets an outage whose end was published; another that began since stays. */
export const closeOutage = (creditorId: string, source: string, outage: string): Promise<void> =>
  write(creditorId, {
    UpdateExpression: 'REMOVE #source',
    ConditionExpression: '#source = :outage',
    ExpressionAttributeNames: { '#source': source },
    ExpressionAttributeValues: { ':outage': outage },
  });

async function write(
  creditorId: string,
  update: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
): Promise<void> {
  try {
    await dynamo().send(
      new UpdateCommand({ TableName: env('TABLE_NAME'), Key: outagesKey(creditorId), ...update }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
