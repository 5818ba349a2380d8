import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { dynamo } from './table.ts';

/** The most items that one BatchWriteItem takes. */
const ITEMS_PER_CALL = 25;

/** The table deleted only a part: done again, the rest goes. */
export class ItemsNotDeletedError extends Error {
  override readonly name = 'ItemsNotDeletedError';
}

interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Deletes items, in the order given; one that is not there is deleted. */
export async function deleteItems(keys: readonly Key[]): Promise<void> {
  const table = env('TABLE_NAME');
  for (let start = 0; start < keys.length; start += ITEMS_PER_CALL) {
    const { UnprocessedItems } = await dynamo().send(
      new BatchWriteCommand({
        RequestItems: {
          [table]: keys
            .slice(start, start + ITEMS_PER_CALL)
            .map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
        },
      }),
    );
    const left = UnprocessedItems?.[table]?.length ?? 0;
    if (left > 0) throw new ItemsNotDeletedError(`${left} items were not deleted`);
  }
}
