import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { env } from '#runtime/env.ts';
import { Instant } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { CaseKind, SaidBy } from '#schemas/records/negotiation.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';
import { caseTextKey } from './keys.ts';
import { type Pending, shardOf } from './pending.ts';
import { queryAll } from './query-all.ts';
import { dynamo } from './table.ts';

const { partitionKey, sortKey } = PENDING_INDEX;

/** What a debtor wrote about a case, with all that opens the case. */
const CaseText = z.object({
  debtId: z.string(),
  /** The number of the case. */
  number: z.int().positive(),
  kind: CaseKind,
  by: SaidBy,
  /** When it was written (ISO-8601). */
  at: Instant,
  text: z.string(),
});
type CaseText = Readonly<z.infer<typeof CaseText>>;

type OfDebtor = Pick<Debt, 'creditorId' | 'debtorId'>;

/**
 * Keeps what a debtor wrote about a case; the latest text stays. It is personal data, and is beside the debtor's record.
 * @param pendingAt when somebody has to look whether the case is open; absent when it is
 */
export async function putCaseText(debtor: OfDebtor, text: CaseText, pendingAt?: string): Promise<void> {
  const key = caseTextKey(debtor, text.debtId, text.number);
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...key, ...text, [partitionKey]: shardOf(key.pk), [sortKey]: pendingAt },
    }),
  );
}

/**
 * The text of a case that may not be open yet, if the time to look has come.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 */
export async function findPendingText({ pk, sk }: Pending, now: string): Promise<CaseText | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: { pk, sk }, ConsistentRead: true }),
  );
  const at: unknown = Item?.[sortKey];
  return typeof at === 'string' && at <= now ? CaseText.parse(Item) : undefined;
}

/** What a debtor wrote about the cases of a debt, by the number of the case (a consistent read). */
export async function listCaseTexts(debtor: OfDebtor, debtId: string): Promise<CaseText[]> {
  const { pk, sk } = caseTextKey(debtor, debtId, 0);
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk.slice(0, -1) },
  });
  return items.map((item) => CaseText.parse(item)).sort((one, other) => one.number - other.number);
}
