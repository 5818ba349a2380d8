import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { bankFileKey } from '#adapters/table/keys.ts';
import { dynamo } from '#adapters/table/table.ts';
import { env } from '#runtime/env.ts';
import { clockTime } from '#runtime/time.ts';
import { BankFileProgress } from '#schemas/records/bank-file.ts';
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
  const { pk: _pk, sk: _sk, expiresAt: _expiresAt, ...progress } = Item;
  return BankFileProgress.parse(progress);
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
