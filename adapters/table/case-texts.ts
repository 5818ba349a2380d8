import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { caseTextKey } from './keys.ts';
import { dynamo } from './table.ts';

/** Keeps what a debtor wrote of a case; written again, the latest stays. Personal data: it stands beside their record. */
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
