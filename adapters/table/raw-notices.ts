import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { env } from '#runtime/env.ts';
import { Instant } from '#schemas/primitives.ts';
import { Notice } from '#schemas/records/notice.ts';
import { PENDING_INDEX } from '#schemas/records/pending-index.ts';
import { rawNoticeKey, rawNotices } from './keys.ts';
import { type Pending, shardOf } from './pending.ts';
import { queryAll } from './query-all.ts';
import { dynamo } from './table.ts';

/**
 * Days: a Pix can be disputed for 80 (Res. BCB 103/2021, MED), a card for about 120. It may hold personal data, so
 * that it does not stay for ever.
 */
const KEPT_FOR = 180;

const { partitionKey, sortKey } = PENDING_INDEX;

/** What a provider reports with one entry of a body, as it is kept until it is recorded. */
const KeptNotice = z.looseObject({
  provider: z.string(),
  /** When it came (ISO-8601), by AWS's clock. */
  receivedAt: Instant,
  /** The entry as it came. */
  raw: z.string(),
  notices: z.array(Notice),
});
export type KeptNotice = Readonly<z.infer<typeof KeptNotice>>;

/**
 * Keeps what a provider sent before any of it is recorded: as it came, with the fields that we do not read, and in our words.
 * It is in the index of what is pending until all of it is recorded (`leaveIndex`). Kept again, it is recorded again, which
 * changes nothing.
 * @param now milliseconds since 1970
 * @param pendingAt when somebody has to look whether it is recorded
 */
export async function keepNotice(given: {
  readonly provider: string;
  readonly id: string;
  readonly raw: string;
  readonly notices: readonly Notice[];
  readonly now: number;
  readonly pendingAt: string;
}): Promise<Pending> {
  const { provider, id, raw, notices, now, pendingAt } = given;
  const key = rawNoticeKey(provider, id, raw);
  const expiresAt = Math.floor(now / 1000) + KEPT_FOR * 86_400;
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: {
        ...key,
        provider,
        raw,
        receivedAt: new Date(now).toISOString(),
        expiresAt,
        notices,
        [partitionKey]: shardOf(key.pk),
        [sortKey]: pendingAt,
      },
    }),
  );
  return { ...key, pendingAt };
}

/**
 * What a provider sent, if its time has come and it is not recorded yet.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 */
export async function findPendingNotice({ pk, sk }: Pending, now: string): Promise<KeptNotice | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: { pk, sk }, ConsistentRead: true }),
  );
  const at: unknown = Item?.[sortKey];
  return typeof at === 'string' && at <= now ? KeptNotice.parse(Item) : undefined;
}

/** A notice as a provider sent it, and where it is. */
const RawNotice = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  provider: z.string(),
  receivedAt: Instant,
  /** The notice as it came. */
  raw: z.string(),
});

/** The notices that a provider sent under the id of a payment of a debt, `provider/id` (a consistent read). */
export async function noticesOf(paymentId: string): Promise<Readonly<z.infer<typeof RawNotice>>[]> {
  const [provider = '', ...id] = paymentId.split('/');
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': rawNotices(provider, id.join('/')) },
  });
  return items.map((item) => RawNotice.parse(item));
}
