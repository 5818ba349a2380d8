import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { DebtsInUse } from '#config-loader/stranded.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { DebtStatus } from '#schemas/records/debt.ts';

const Counted = z.object({ creditorId: z.string(), regua: z.string().optional(), status: DebtStatus });

/** Counts the debts of a table by creditor and régua. It reads every item once. */
export async function countDebts(dynamodb: DynamoDBClient, tableName: string): Promise<DebtsInUse[]> {
  const counts = new Map<string, DebtsInUse>();
  const pages = paginateScan(
    { client: DynamoDBDocumentClient.from(dynamodb) },
    {
      TableName: tableName,
      FilterExpression: 'sk = :debt',
      ExpressionAttributeValues: { ':debt': 'DEBT' },
      ExpressionAttributeNames: { '#status': 'status' },
      ProjectionExpression: 'creditorId, regua, #status',
    },
  );
  for await (const { Items = [] } of pages)
    for (const item of Items) {
      const { creditorId, regua, status } = Counted.parse(item);
      const key = `${creditorId}\n${regua ?? ''}`;
      const { owed, closed } = counts.get(key) ?? { owed: 0, closed: 0 };
      const one = isOwed(status) ? { owed: owed + 1, closed } : { owed, closed: closed + 1 };
      counts.set(key, { creditorId, regua, ...one });
    }
  return [...counts.values()];
}
