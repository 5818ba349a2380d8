import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { dynamo } from './table.ts';

interface Key {
  readonly pk: string;
  readonly sk: string;
}

/**
 * A page of all items of the table, in the order that DynamoDB has them. For people alone: no function may scan.
 * @returns `reached`: where the next page begins; absent after the last
 */
export async function scanPage(
  from: Key | undefined,
  most: number,
): Promise<{ readonly items: readonly Readonly<Record<string, unknown>>[]; readonly reached?: Key }> {
  const { Items = [], LastEvaluatedKey } = await dynamo().send(
    new ScanCommand({
      TableName: env('TABLE_NAME'),
      ConsistentRead: true,
      Limit: most,
      ...(from ? { ExclusiveStartKey: { pk: from.pk, sk: from.sk } } : {}),
    }),
  );
  return {
    items: Items,
    ...(LastEvaluatedKey
      ? { reached: { pk: String(LastEvaluatedKey.pk), sk: String(LastEvaluatedKey.sk) } }
      : {}),
  };
}
