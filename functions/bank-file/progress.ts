import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { BankFileProgress } from '../../schemas/records/bank-file.ts';
import { env } from '../shared/env.ts';
import { bankFileKey } from '../shared/keys.ts';
import { dynamo } from '../shared/store/table.ts';
import type { StoredFile } from './stored-file.ts';

const NOTHING: BankFileProgress = {
  line: 0,
  done: false,
  figures: { recorded: 0, duplicates: 0, unmatched: 0 },
};

/** How far this very content under this name has been read. */
export async function progressOf({ bucket, key, etag }: StoredFile): Promise<BankFileProgress> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: bankFileKey(bucket, key, etag),
      ConsistentRead: true,
    }),
  );
  if (!Item) return NOTHING;
  const { pk: _pk, sk: _sk, ...progress } = Item;
  return BankFileProgress.parse(progress);
}

/** Writes down how far it has been read. Should two read it at once, both record the same: whoever writes last is right. */
export async function saveProgress(
  { bucket, key, etag }: StoredFile,
  progress: BankFileProgress,
): Promise<void> {
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...bankFileKey(bucket, key, etag), ...progress },
    }),
  );
}
