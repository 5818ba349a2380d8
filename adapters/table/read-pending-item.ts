import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';
import { dynamo } from './table.ts';

const { partitionKey } = PENDING_INDEX;

/** What an item that may be in the index of what is pending says, without its keys and its place there (a consistent read). */
export async function readPendingItem({
  pk,
  sk,
}: {
  readonly pk: string;
  readonly sk: string;
}): Promise<Record<string, unknown> | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: { pk, sk }, ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const {
    pk: _pk,
    sk: _sk,
    [partitionKey]: _shard,
    failures: _failures,
    expiresAt: _expires,
    ...said
  } = Item;
  return said;
}
