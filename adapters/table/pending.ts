import { createHash } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';
import { dynamo } from './table.ts';

/** An item that has something to do. */
export interface Pending {
  readonly pk: string;
  readonly sk: string;
  /** When somebody has to look at it (ISO-8601 with milliseconds, of AWS's clock). */
  readonly pendingAt: string;
}

const { name, partitionKey, sortKey, shards } = PENDING_INDEX;

/** The most items of one part that are read at once. */
const PAGE = 200;

/** The part of the index that an item belongs to: always the same one. */
export const shardOf = (pk: string): string =>
  String(createHash('sha256').update(pk).digest().readUInt16BE() % shards);

/** All parts of the index. */
export const SHARDS: readonly string[] = Array.from({ length: shards }, (_, shard) => String(shard));

/**
 * The items of one part whose time has come, the longest due first, a page at most. The index follows the table after a
 * moment: each has to be read before anything is done about it.
 * @param until ISO-8601 with milliseconds, of AWS's clock
 */
export async function listPending(shard: string, until: string): Promise<Pending[]> {
  const { Items = [] } = await dynamo().send(
    new QueryCommand({
      TableName: env('TABLE_NAME'),
      IndexName: name,
      KeyConditionExpression: '#shard = :shard AND #at <= :until',
      ExpressionAttributeNames: { '#shard': partitionKey, '#at': sortKey },
      ExpressionAttributeValues: { ':shard': shard, ':until': until },
      Limit: PAGE,
    }),
  );
  return Items.map(({ pk, sk, [sortKey]: at }) => ({
    pk: String(pk),
    sk: String(sk),
    pendingAt: String(at),
  }));
}

/**
 * Postpones an item that could not be dealt with to another look at it, unless it changed since.
 * @param since when the failed look at it was due
 * @param waitFor gives the next one, by how often it has failed (ISO-8601 with milliseconds, of AWS's clock)
 * @returns how often in a row it has failed
 */
export async function postponePending(
  { pk, sk, pendingAt: since }: Pending,
  waitFor: (failures: number) => string,
): Promise<number> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: { pk, sk }, ConsistentRead: true }),
  );
  const failures = Number(Item?.failures ?? 0) + 1;
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: { pk, sk },
        UpdateExpression: 'SET #at = :at, failures = :failures',
        ConditionExpression: '#at = :since',
        ExpressionAttributeNames: { '#at': sortKey },
        ExpressionAttributeValues: { ':at': waitFor(failures), ':failures': failures, ':since': since },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
  return failures;
}

/** Takes an item out of the index, because all is done that was left to do when a look at it was due; a later place stays. */
export async function leaveIndex({ pk, sk, pendingAt: since }: Pending): Promise<void> {
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: { pk, sk },
        UpdateExpression: 'REMOVE #at, failures',
        ConditionExpression: '#at = :since',
        ExpressionAttributeNames: { '#at': sortKey },
        ExpressionAttributeValues: { ':since': since },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
