import { createHash } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { hasExecution } from '#domain/debt/has-execution.ts';
import { env } from '#runtime/env.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { EXECUTION_INDEX } from '#schemas/records/execution-index.ts';
import { executionName } from './keys.ts';
import { dynamo } from './table.ts';

const { name, partitionKey, sortKey, shards } = EXECUTION_INDEX;

/** The attributes with which a debt is in the index; undefined for one that waits on no execution. */
export function executionEntry(debt: StoredDebt): Readonly<Record<string, string>> | undefined {
  if (debt.status === 'awaitingInvoice' || !hasExecution(debt.status)) return undefined;
  const { debtId, regua, version } = debt;
  const [byte = 0] = createHash('sha256').update(debtId).digest();
  return {
    [partitionKey]: partOf(regua, byte % shards),
    [sortKey]: executionName(debtId, version),
  };
}

/** The writes that keep the entry of a debt that changes, as `changeDebt` takes them; none when it stays the same. */
export function executionEntryWrites(
  before: StoredDebt,
  after: StoredDebt,
): {
  readonly set: readonly (readonly [readonly string[], string])[];
  readonly remove: readonly (readonly string[])[];
} {
  const [entry, known] = [executionEntry(after), executionEntry(before)];
  if (!entry) return { set: [], remove: known ? [[partitionKey], [sortKey]] : [] };
  const isSame = Object.entries(entry).every(([attribute, value]) => known?.[attribute] === value);
  return {
    set: isSame ? [] : Object.entries(entry).map(([attribute, value]) => [[attribute], value] as const),
    remove: [],
  };
}

const partOf = (regua: string, shard: number): string => `${regua}#${shard}`;

/** The names of all executions that debts of a régua wait on. The index follows the table within moments. */
export async function* executionsWaitedOn(regua: string): AsyncGenerator<string> {
  for (let shard = 0; shard < shards; shard += 1) {
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await dynamo().send(
        new QueryCommand({
          TableName: env('TABLE_NAME'),
          IndexName: name,
          KeyConditionExpression: '#part = :part',
          ExpressionAttributeNames: { '#part': partitionKey },
          ExpressionAttributeValues: { ':part': partOf(regua, shard) },
          ExclusiveStartKey: from,
        }),
      );
      for (const item of Items) yield String(item[sortKey]);
      from = LastEvaluatedKey;
    } while (from);
  }
}
