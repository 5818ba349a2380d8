import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { dayOf, daysBetween, isBefore } from '../../../domain/days.ts';
import type { Debt, StoredDebt } from '../../../schemas/records/debt.ts';
import { DebtSummary } from '../../../schemas/records/debt-summary.ts';
import { env } from '../env.ts';
import { debtorKey, summaryKey } from '../keys.ts';
import { dynamo } from './table.ts';

/** Older debts say little of how a debtor pays today. */
const MOST = 100;

/**
 * Writes what a debt is in short beside its debtor. Harmless when done again, and what an older revision of the debt
 * would write is passed over: a settled debt never opens again because a slow try comes last.
 */
export async function putSummary(debt: StoredDebt): Promise<void> {
  if (debt.status === 'unmatched') return;
  const summary = summaryOf(debt);
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: {
          ...summaryKey(debt.creditorId, debt.debtorId, summary),
          ...summary,
          revision: debt.revision,
        },
        ConditionExpression: 'attribute_not_exists(pk) OR revision <= :revision',
        ExpressionAttributeValues: { ':revision': debt.revision },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** The debts of a debtor with one creditor, the newest first, a hundred at most (a consistent read). */
export async function listSummaries(creditorId: string, debtorId: string): Promise<DebtSummary[]> {
  const { Items = [] } = await dynamo().send(
    new QueryCommand({
      TableName: env('TABLE_NAME'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :debts)',
      ExpressionAttributeValues: { ':pk': debtorKey(creditorId, debtorId).pk, ':debts': 'DEBT#' },
      ScanIndexForward: false,
      Limit: MOST,
      ConsistentRead: true,
    }),
  );
  return Items.map(({ pk: _pk, sk: _sk, revision: _revision, ...summary }) => DebtSummary.parse(summary));
}

function summaryOf(debt: Debt): DebtSummary {
  const { debtId, issued, rolledDueDate, amount, status } = debt;
  const paidOn = settledOn(debt);
  return {
    debtId,
    issuedOn: dayOf(issued.issuedAt),
    rolledDueDate,
    amount,
    status,
    ...(paidOn === undefined
      ? {}
      : { settled: { on: paidOn, daysLate: daysBetween(rolledDueDate, paidOn) } }),
  };
}

/**
 * The day of the last payment that it took to settle the debt: of the payment and not of our learning of it, for a
 * boleto paid in time is paid in time though the bank's file comes the day after.
 */
function settledOn({ status, settledAt, payments }: Debt): string | undefined {
  if (status !== 'settled' || settledAt === undefined) return undefined;
  const days = Object.values(payments)
    .filter(({ receivedAt }) => !isBefore(settledAt, receivedAt))
    .map(({ paidAt }) => dayOf(paidAt));
  return days.sort().at(-1) ?? dayOf(settledAt);
}
