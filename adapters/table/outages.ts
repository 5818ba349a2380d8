import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { env } from '#runtime/env.ts';
import { Outage } from '#schemas/records/outage.ts';
import { outagesKey } from './keys.ts';
import { dynamo } from './table.ts';

const Outages = z.record(z.string(), Outage);

/** The outages of a creditor's sources that are not over, or whose end is not published yet, by their sources. */
export async function openOutages(creditorId: string): Promise<Readonly<Record<string, Outage>>> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: outagesKey(creditorId), ConsistentRead: true }),
  );
  const { pk: _pk, sk: _sk, ...outages } = Item ?? {};
  return Outages.parse(outages);
}

/**
 * Writes what is known of an outage over what was read of it.
 * @param outage undefined when its end was published: it is forgotten
 * @returns false when another call came first
 */
export async function putOutage(
  creditorId: string,
  source: string,
  outage: Outage | undefined,
  known: Outage | undefined,
): Promise<boolean> {
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: outagesKey(creditorId),
        UpdateExpression: outage ? 'SET #source = :outage' : 'REMOVE #source',
        ConditionExpression: known
          ? '#source.#name = :name AND #source.stage = :stage'
          : 'attribute_not_exists(#source)',
        ExpressionAttributeNames: { '#source': source, ...(known && { '#name': 'name' }) },
        ...((outage || known) && {
          ExpressionAttributeValues: {
            ...(outage && { ':outage': outage }),
            ...(known && { ':name': known.name, ':stage': known.stage }),
          },
        }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
