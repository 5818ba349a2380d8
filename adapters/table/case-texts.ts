import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { caseTextKey } from './keys.ts';
import { dynamo } from './table.ts';

/**
 * Keeps what a debtor wrote about a case; the latest text stays. It is personal data, and is beside the debtor's
 * record.
 */
export async function putCaseText(
  { creditorId, debtorId, debtId }: Debt,
  given: { readonly number: number; readonly text: string; readonly at: string },
): Promise<void> {
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...caseTextKey({ creditorId, debtorId }, debtId, given.number), ...given },
    }),
  );
}
