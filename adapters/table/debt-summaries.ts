import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { dayOf, daysBetween } from '#domain/calendar/days.ts';
import { closedAt } from '#domain/debt/closed-at.ts';
import { settledOn } from '#domain/debt/settled-on.ts';
import { promisesThatCount } from '#domain/payment-profile/promises-that-count.ts';
import { soldDebt } from '#domain/seller/sold.ts';
import { env } from '#runtime/env.ts';
import { clockTime } from '#runtime/time.ts';
import { HAND_OVER } from '#schemas/machine.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import { DebtSummary } from '#schemas/records/debt-summary.ts';
import { debtorKey, summaryKey, UNPAID, unpaidKey } from './keys.ts';
import { queryAll } from './query-all.ts';
import { dynamo } from './table.ts';

/** Older debts say little of how a debtor pays today. */
export const MOST_RECENT = 100;

/**
 * Days for which a closed debt stays among the unpaid ones. A late write from before it closed is recognised as old meanwhile; no process
 * is slower than that.
 */
const REMEMBERED_DAYS = 7;

/**
 * Writes the summary of a debt beside its debtor: under a key of the unpaid debts, and once it is closed under another
 * one, where it stays. Harmless when done again, and what an older revision of the debt would write is ignored: a settled debt
 * never looks open because a slow try comes last.
 */
export async function putSummary(debt: StoredDebt): Promise<void> {
  if (debt.status === 'awaitingInvoice') return;
  const { creditorId, debtorId, debtId, revision } = debt;
  const summary = { ...summaryOf(debt), revision };
  const entry = { ...unpaidKey(creditorId, debtorId, debtId), ...summary };
  if (debt.status !== 'settled' && debt.status !== 'cancelled') return putUnlessOlder(entry);
  await putUnlessOlder({ ...summaryKey(creditorId, debtorId, summary), ...summary });
  await putUnlessOlder({
    ...entry,
    expiresAt: Math.floor(Date.parse(clockTime(closedAt(debt))) / 1000) + REMEMBERED_DAYS * 86_400,
  });
}

/** Writes a summary as it is in the table, unless a newer one is there. */
export async function putUnlessOlder(item: SummaryItem): Promise<void> {
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk) OR revision <= :revision',
        ExpressionAttributeValues: { ':revision': item.revision },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

interface SummaryItem {
  readonly pk: string;
  readonly sk: string;
  readonly revision: number;
  /** Seconds since 1970. */
  readonly expiresAt?: number;
}

/** The debts of one debtor id that closed last, by the day of their invoice, a hundred at most (a consistent read). */
export async function listRecentlyClosed(creditorId: string, debtorId: string): Promise<DebtSummary[]> {
  const { Items = [] } = await dynamo().send(
    new QueryCommand({
      TableName: env('TABLE_NAME'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :debts)',
      ExpressionAttributeValues: { ':pk': debtorKey(creditorId, debtorId).pk, ':debts': 'DEBT#' },
      ScanIndexForward: false,
      Limit: MOST_RECENT,
      ConsistentRead: true,
    }),
  );
  return readSummaries(Items);
}

/** All debts of one debtor id, paid or not, the newest first (a consistent read). */
export async function listSummaries(creditorId: string, debtorId: string): Promise<DebtSummary[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':pk': debtorKey(creditorId, debtorId).pk,
      ':first': 'DEBT#',
      ':last': `${UNPAID}#\uffff`,
    },
  });
  return readSummaries(items);
}

/** The summaries among some items, each debt as it is by its latest revision, the newest invoice first. */
export function readSummaries(items: readonly Readonly<Record<string, unknown>>[]): DebtSummary[] {
  const latest = new Map<string, Readonly<Record<string, unknown>>>();
  for (const item of items.filter(isSummary)) {
    const known = latest.get(String(item.debtId));
    if (!known || Number(known.revision) <= Number(item.revision)) latest.set(String(item.debtId), item);
  }
  return [...latest.values()]
    .map(({ pk: _pk, sk: _sk, revision: _revision, expiresAt: _expiresAt, ...summary }) =>
      DebtSummary.parse(summary),
    )
    .sort(
      (one, other) => other.issuedOn.localeCompare(one.issuedOn) || other.debtId.localeCompare(one.debtId),
    );
}

const isSummary = ({ sk }: Readonly<Record<string, unknown>>): boolean =>
  typeof sk === 'string' && (sk.startsWith('DEBT#') || sk.startsWith(`${UNPAID}#`));

/** What is kept of a debt beside its debtor. */
export function summaryOf(debt: Debt): DebtSummary {
  const { debtId, invoiceId, issued, rolledDueDate, amount, status } = debt;
  const paidOn = status === 'settled' ? settledOn(debt) : undefined;
  return {
    debtId,
    invoiceId,
    issuedOn: dayOf(issued.issuedAt),
    rolledDueDate,
    amount,
    status,
    ...(debt.assigned ? { assigned: true as const } : {}),
    promises: promisesThatCount(debt.promises, paidOn),
    ...(paidOn === undefined
      ? {}
      : { settled: { on: paidOn, daysLate: daysBetween(rolledDueDate, paidOn) } }),
    ...(debt.status === 'settled' || debt.status === 'cancelled' || debt.status === 'prescribed'
      ? { closedAt: closedAt(debt) }
      : {}),
    ...(debt.status === 'open' ? { steps: stepsAhead(debt) } : {}),
    ...soldBy(debt),
  };
}

/** What the summary of an open debt says of its steps; its hand-over is none. */
export const stepsAhead = ({ execution, postponed }: Debt): DebtSummary['steps'] => ({
  at: Object.entries(execution.at).flatMap(([step, at]) => (step === HAND_OVER ? [] : [at])),
  ...(postponed ? { waitsUntil: postponed.until, lookAt: postponed.lookAt } : {}),
});

/** The part of a summary that the seller's view is made from; nothing for a debt without a seller. */
function soldBy(debt: Debt): Pick<DebtSummary, 'sold'> {
  const { sellerId, invoiceId } = debt;
  const { unpaid, since, awaited } = soldDebt(debt);
  return sellerId === undefined
    ? {}
    : { sold: { sellerId, invoiceId, unpaid, since, awaited: [...awaited] } };
}
