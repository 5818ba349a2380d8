import { BatchGetCommand, type BatchGetCommandOutput } from '@aws-sdk/lib-dynamodb';
import { backOff } from '#runtime/back-off.ts';
import { env } from '#runtime/env.ts';
import { TRIES } from './contention.ts';
import { dynamo } from './table.ts';

/** The most items that one BatchGetItem gives. */
const ITEMS_PER_CALL = 100;

type Item = NonNullable<BatchGetCommandOutput['Responses']>[string][number];

/** The table gave only a part, again and again. */
export class ItemsNotReadError extends Error {
  override readonly name = 'ItemsNotReadError';
}

/** Reads items by their keys (consistent reads), in no order; one that is not there is left out. */
export async function getItems(
  keys: readonly { readonly pk: string; readonly sk: string }[],
): Promise<Item[]> {
  const table = env('TABLE_NAME');
  const found: Item[] = [];
  for (let start = 0; start < keys.length; start += ITEMS_PER_CALL) {
    let left: BatchGetCommandOutput['UnprocessedKeys'] = {
      [table]: {
        Keys: keys.slice(start, start + ITEMS_PER_CALL).map(({ pk, sk }) => ({ pk, sk })),
        ConsistentRead: true,
      },
    };
    for (let attempt = 0; left?.[table]?.Keys?.length; attempt += 1) {
      if (attempt > 0) await backOff(attempt);
      if (attempt >= TRIES) throw new ItemsNotReadError(`${left[table].Keys.length} items were not read`);
      const { Responses, UnprocessedKeys }: BatchGetCommandOutput = await dynamo().send(
        new BatchGetCommand({ RequestItems: left }),
      );
      found.push(...(Responses?.[table] ?? []));
      left = UnprocessedKeys;
    }
  }
  return found;
}
