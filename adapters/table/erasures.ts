import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { env } from '#runtime/env.ts';
import { Instant } from '#schemas/primitives.ts';
import { Erasure, type ErasurePlan } from '#schemas/records/erasure.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';
import { ERASURE_REQUEST, erasedKey, erasureKey } from './keys.ts';
import { type Pending, shardOf } from './pending.ts';
import { queryAll } from './query-all.ts';
import { dynamo } from './table.ts';

const { partitionKey, sortKey } = PENDING_INDEX;

/** A request, and when somebody has to look at what it left to do; absent when nothing is left. */
export interface KnownErasure {
  readonly erasure: Erasure;
  readonly pending?: Pending;
}

/** A request to erase a person (a consistent read). */
export async function findErasure(key: {
  readonly pk: string;
  readonly sk: string;
}): Promise<KnownErasure | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: { pk: key.pk, sk: key.sk }, ConsistentRead: true }),
  );
  return Item && readErasure(Item);
}

/**
 * Keeps a request before anything is erased; one that was kept before stays.
 * @param pendingAt when somebody has to look whether it was carried out
 */
export async function putErasure(erasure: Erasure, pendingAt: string): Promise<void> {
  const key = erasureKey(erasure);
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...key, ...erasure, [partitionKey]: shardOf(key.pk), [sortKey]: pendingAt },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** The requests to erase a debtor by one of its ids, the oldest first (a consistent read). */
export async function listErasures(creditorId: string, debtorId: string): Promise<Erasure[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :requests)',
    ExpressionAttributeValues: { ':pk': erasedKey(creditorId, debtorId).pk, ':requests': ERASURE_REQUEST },
  });
  return items
    .map((item) => readErasure(item).erasure)
    .sort((one, other) => Date.parse(one.requestedAt) - Date.parse(other.requestedAt));
}

function readErasure(item: Readonly<Record<string, unknown>>): KnownErasure {
  const { pk, sk, [partitionKey]: _shard, [sortKey]: pendingAt, failures: _failures, ...erasure } = item;
  return {
    erasure: Erasure.parse(erasure),
    ...(typeof pendingAt === 'string' ? { pending: { pk: String(pk), sk: String(sk), pendingAt } } : {}),
  };
}

/** Keeps which debts lose their details, before any does: nothing else says whose they were. */
export async function keepDebtIds(erasure: Erasure, debtIds: readonly string[]): Promise<void> {
  if (debtIds.length === 0) return;
  await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: erasureKey(erasure),
      UpdateExpression: 'ADD debtIds :debtIds',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':debtIds': new Set(debtIds) },
    }),
  );
}

/** Keeps what is to be erased, before it is. */
export async function keepPlan(erasure: Erasure, plan: ErasurePlan): Promise<void> {
  await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: erasureKey(erasure),
      UpdateExpression: 'SET #plan = :plan',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#plan': 'plan' },
      ExpressionAttributeValues: { ':plan': plan },
    }),
  );
}

/**
 * Records that a plan was carried out.
 * @param left `again`: when somebody has to look at it again (ISO-8601, of AWS's clock), absent when nothing is left to do; the others
 * as the request keeps them, absent when they stay as they are
 */
export async function endLook(
  erasure: Erasure,
  left: { readonly again?: string } & Pick<Erasure, 'limitedAt' | 'wholeAt' | 'answer'>,
): Promise<void> {
  const { again, ...kept } = left;
  const set = [
    ...(again === undefined ? [] : [['#at', ':at', again] as const]),
    ...Object.entries(kept).map(([name, value]) => [name, `:${name}`, value] as const),
  ];
  const sets = set.map(([name, value]) => `${name} = ${value}`).join(', ');
  await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: erasureKey(erasure),
      UpdateExpression: `${sets === '' ? '' : `SET ${sets} `}REMOVE #plan, failures${again === undefined ? ', #at' : ''}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#plan': 'plan', '#at': sortKey },
      ...(set.length > 0
        ? { ExpressionAttributeValues: Object.fromEntries(set.map(([, name, value]) => [name, value])) }
        : {}),
    }),
  );
}

/**
 * Records that all was erased that was known of a debtor; the latest counts.
 * @param at ISO-8601: what was stated until then is old
 */
export async function markErased(creditorId: string, debtorId: string, at: string): Promise<void> {
  await dynamo().send(
    new PutCommand({ TableName: env('TABLE_NAME'), Item: { ...erasedKey(creditorId, debtorId), at } }),
  );
}

const Erased = z.looseObject({ at: Instant });

/** When what was known of a debtor was erased last; undefined when it never was. */
export async function findErasedAt(creditorId: string, debtorId: string): Promise<string | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: erasedKey(creditorId, debtorId),
      ConsistentRead: true,
    }),
  );
  return Item && Erased.parse(Item).at;
}
