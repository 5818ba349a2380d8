import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { Comparison } from '#schemas/records/comparison.ts';
import { comparisonKey } from './keys.ts';
import { dynamo } from './table.ts';

/** How far the comparison of executions is; undefined before the first one. */
export async function findComparison(): Promise<Comparison | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: comparisonKey, ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...comparison } = Item;
  return Comparison.parse(comparison);
}

/** Keeps how far it is. Two that compare at the same time do some of it twice, which is harmless. */
export async function putComparison(comparison: Comparison): Promise<void> {
  await dynamo().send(
    new PutCommand({ TableName: env('TABLE_NAME'), Item: { ...comparisonKey, ...comparison } }),
  );
}
