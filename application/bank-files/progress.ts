import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { bankFileKey } from '#adapters/table/keys.ts';
import { type Pending, shardOf } from '#adapters/table/pending.ts';
import { dynamo } from '#adapters/table/table.ts';
import { env } from '#runtime/env.ts';
import { eventClock } from '#runtime/event-clock.ts';
import { clockTime } from '#runtime/time.ts';
import { BankFileProgress } from '#schemas/records/bank-file.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';
import type { StoredFile } from './stored-file.ts';

/**
 * Days: over a year, so that a file which is dropped again is recognised without reading it, even when the files of a whole
 * year are dropped again for an audit; the bucket forgets it after 90. Read again after that it does no harm, because each
 * payment is recognised by its id.
 */
const KEPT_FOR = 400;

const NOTHING: BankFileProgress = {
  line: 0,
  done: false,
  figures: { recorded: 0, duplicates: 0, unapplied: 0 },
};

/** How far this content under this name has been read. */
export async function progressOf({ bucket, key, etag }: StoredFile): Promise<BankFileProgress> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: bankFileKey(bucket, key, etag),
      ConsistentRead: true,
    }),
  );
  if (!Item) return NOTHING;
  const { line, done, figures } = Item;
  return BankFileProgress.parse({ line, done, figures });
}

/**
 * Has another call continue a file within a minute: the relay puts its notification into the queue again. If this call sent it, Lambda
 * would take it for a loop, and would stop it (`sandbox/aws/chain.ts`).
 * @param notification of this file alone, as S3 sent it
 */
export async function goOnLater({ bucket, key, etag }: StoredFile, notification: string): Promise<void> {
  const Key = bankFileKey(bucket, key, etag);
  await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key,
      UpdateExpression: 'SET #shard = :shard, #at = :now, notification = :notification',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#shard': PENDING_INDEX.partitionKey, '#at': PENDING_INDEX.sortKey },
      ExpressionAttributeValues: {
        ':shard': shardOf(Key.pk),
        ':now': new Date(eventClock()).toISOString(),
        ':notification': notification,
      },
    }),
  );
}

/**
 * Records how far a file has been read. If two calls read it at once, both record the same payments, and the slower one
 * overwrites nothing.
 * @param at when it was dropped (ISO-8601)
 */
export async function saveProgress(
  { bucket, key, etag }: StoredFile,
  progress: BankFileProgress,
  at: string,
): Promise<void> {
  const expiresAt = Math.floor(Date.parse(clockTime(at)) / 1000) + KEPT_FOR * 86_400;
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...bankFileKey(bucket, key, etag), ...progress, expiresAt },
        ConditionExpression: 'attribute_not_exists(pk) OR (#done = :false AND #line <= :line)',
        ExpressionAttributeNames: { '#done': 'done', '#line': 'line' },
        ExpressionAttributeValues: { ':false': false, ':line': progress.line },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/**
 * The notification of a file with which another call is to go on; undefined when one has gone on since.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 */
export async function notificationLeft({ pk, sk }: Pending, now: string): Promise<string | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: { pk, sk }, ConsistentRead: true }),
  );
  const { [PENDING_INDEX.sortKey]: at, notification } = Item ?? {};
  return typeof at === 'string' && at <= now && typeof notification === 'string' ? notification : undefined;
}
