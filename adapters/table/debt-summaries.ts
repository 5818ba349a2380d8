import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { dayOf, daysBetween } from '#domain/calendar/days.ts';
import { closedAt } from '#domain/debt/closed-at.ts';
import { isUnpaid } from '#domain/debt/is-unpaid.ts';
import { settledOn } from '#domain/debt/settled-on.ts';
import { promisesThatCount } from '#domain/payment-profile/promises-that-count.ts';
import { soldDebt } from '#domain/seller/sold.ts';
import { env } from '#runtime/env.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import { DebtSummary } from '#schemas/records/debt-summary.ts';
import { debtorKey, summaryKey } from './keys.ts';
import { dynamo } from './table.ts';

/** Older debts say little of how a debtor pays today. */
const MOST = 100;

/**
 * Writes the summary of a debt beside its debtor. Harmless when done again, and what an older revision of the debt
 * would write is ignored: a settled debt never looks open because a slow try comes last.
 */
export async function putSummary(debt: StoredDebt): Promise<void> {
  if (debt.status === 'awaitingInvoice') return;
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

/**
 * How many other debts of the debtor with this creditor are still unpaid, on the ladder or not: of the newest
 * hundred, as they are at this moment.
 */
export async function countOtherOpen({ creditorId, debtorId, debtId }: DebtOfDebtor): Promise<number> {
  return otherOpen(await listSummaries(creditorId, debtorId), debtId);
}

type DebtOfDebtor = Pick<Debt, 'creditorId' | 'debtorId' | 'debtId'>;

export const otherOpen = (summaries: readonly DebtSummary[], debtId: string): number =>
  summaries.filter((other) => other.debtId !== debtId && isUnpaid(other.status)).length;

function summaryOf(debt: Debt): DebtSummary {
  const { debtId, issued, rolledDueDate, amount, status } = debt;
  const paidOn = status === 'settled' ? settledOn(debt) : undefined;
  return {
    debtId,
    issuedOn: dayOf(issued.issuedAt),
    rolledDueDate,
    amount,
    status,
    promises: promisesThatCount(debt.promises, paidOn),
    ...(paidOn === undefined
      ? {}
      : { settled: { on: paidOn, daysLate: daysBetween(rolledDueDate, paidOn) } }),
    ...(debt.status === 'settled' || debt.status === 'cancelled' || debt.status === 'prescribed'
      ? { closedAt: closedAt(debt) }
      : {}),
    ...(debt.status === 'open' ? { steps: stepsOf(debt) } : {}),
    ...soldBy(debt),
  };
}

const stepsOf = ({ execution, postponed }: Debt): DebtSummary['steps'] => ({
  at: Object.values(execution.at),
  ...(postponed ? { waitsUntil: postponed.until } : {}),
});

/** The part of a summary that the seller's view is made from; nothing for a debt without a seller. */
function soldBy(debt: Debt): Pick<DebtSummary, 'sold'> {
  const { sellerId, invoiceId } = debt;
  const { unpaid, since, awaited } = soldDebt(debt);
  return sellerId === undefined
    ? {}
    : { sold: { sellerId, invoiceId, unpaid, since, awaited: [...awaited] } };
}
