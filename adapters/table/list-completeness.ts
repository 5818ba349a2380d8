import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { LISTS_VERSION, ListWalk } from '#schemas/records/list-walk.ts';
import { listWalkKey } from './keys.ts';
import { dynamo } from './table.ts';

/** How far the walk has come that brings items of before into the lists; undefined when there was none of this form. */
export async function findListWalk(): Promise<ListWalk | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: listWalkKey, ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...kept } = Item;
  const walk = ListWalk.parse(kept);
  return walk.version === LISTS_VERSION ? walk : undefined;
}

/** Keeps how far it has come. */
export async function putListWalk({
  reached,
  completedAt,
}: Pick<ListWalk, 'reached' | 'completedAt'>): Promise<void> {
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...listWalkKey, version: LISTS_VERSION, reached, completedAt },
    }),
  );
}

/** Whether every item is in the lists that it belongs to, those of before there were any too. */
export const listsAreComplete = async (): Promise<boolean> =>
  (await findListWalk())?.completedAt !== undefined;
