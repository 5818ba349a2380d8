import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { prescribesFrom } from '#domain/compliance/prescription.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { env } from '#runtime/env.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { PRESCRIPTION_INDEX } from '#schemas/records/prescription-index.ts';
import { readDebtKey } from './keys.ts';
import { SHARDS } from './pending.ts';
import { dynamo } from './table.ts';

const { name, partitionKey, sortKey } = PRESCRIPTION_INDEX;

/** The usual kind has no name here, so that the days of each kind stand together. */
const entryOf = (day: string, kind = ''): string => `${kind}#${day}`;

/** The attribute with which a debt is in the index; undefined for one that is not owed. */
export const prescriptionEntry = (debt: StoredDebt): Readonly<Record<string, string>> | undefined =>
  debt.status === 'awaitingInvoice' || !isOwed(debt.status)
    ? undefined
    : { [sortKey]: entryOf(prescribesFrom(debt), debt.debtKind) };

/**
 * The writes that keep the entry of a changed debt, as `changeDebt` takes them. An unchanged day is written again, which costs the index
 * nothing and adds items from before there was an index.
 */
export function prescriptionEntryWrites(
  before: StoredDebt,
  after: StoredDebt,
): {
  readonly set: readonly (readonly [readonly string[], string])[];
  readonly remove: readonly (readonly string[])[];
} {
  const day = prescriptionEntry(after)?.[sortKey];
  const known = prescriptionEntry(before)?.[sortKey];
  if (day === undefined) return { set: [], remove: known === undefined ? [] : [[sortKey]] };
  return { set: [[[sortKey], day]], remove: [] };
}

/** The ids of all owed debts of one part of the index, of any kind. */
export const owedDebts = (shard: string): AsyncGenerator<string> => found(shard);

/**
 * The ids of the owed debts of a kind whose prescription counts from a day or an earlier one. The index follows the table within
 * moments.
 * @param kind undefined for the usual one
 */
export async function* owedSince(day: string, kind?: string): AsyncGenerator<string> {
  for (const shard of SHARDS) yield* found(shard, { first: entryOf('', kind), last: entryOf(day, kind) });
}

async function* found(
  shard: string,
  between?: { readonly first: string; readonly last: string },
): AsyncGenerator<string> {
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await dynamo().send(
      new QueryCommand({
        TableName: env('TABLE_NAME'),
        IndexName: name,
        KeyConditionExpression: between
          ? '#shard = :shard AND #from BETWEEN :first AND :last'
          : '#shard = :shard',
        ExpressionAttributeNames: { '#shard': partitionKey, ...(between && { '#from': sortKey }) },
        ExpressionAttributeValues: {
          ':shard': shard,
          ...(between && { ':first': between.first, ':last': between.last }),
        },
        ExclusiveStartKey: from,
      }),
    );
    for (const { pk, sk } of Items) {
      const debtId = readDebtKey({ pk: String(pk), sk: String(sk) });
      if (debtId !== undefined) yield debtId;
    }
    from = LastEvaluatedKey;
  } while (from);
}
