import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { dynamo } from './table.ts';

type Item = NonNullable<Awaited<ReturnType<typeof page>>['Items']>[number];

/**
 * All items of a range of keys of one partition (a consistent read), page after page: a page ends after 1 MB.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html
 */
export async function queryAll(
  query: Pick<QueryCommandInput, 'KeyConditionExpression' | 'ExpressionAttributeValues'>,
): Promise<Item[]> {
  const found: Item[] = [];
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const { Items = [], LastEvaluatedKey } = await page({ ...query, ExclusiveStartKey: from });
    found.push(...Items);
    from = LastEvaluatedKey;
  } while (from);
  return found;
}

const page = (query: Omit<QueryCommandInput, 'TableName'>) =>
  dynamo().send(new QueryCommand({ TableName: env('TABLE_NAME'), ConsistentRead: true, ...query }));
