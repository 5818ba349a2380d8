import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { env } from '#runtime/env.ts';
import { SentEvent } from '#schemas/records/event-lane.ts';
import { eventLogKey } from './keys.ts';
import { shardOf } from './pending.ts';
import { dynamo } from './table.ts';

/** Days for which it is known which events there were, so that they can be replayed by their time. */
export const LOG_KEPT_FOR = 30;

/** That there was an event. Of one in the chain of its debt, the debt has what it says. */
const LoggedEvent = z.object({
  sk: z.string(),
  at: z.string(),
  type: z.string(),
  webhookId: SentEvent.shape.webhookId,
  debtId: z.string().optional(),
  /** What an event in no chain says. */
  detail: SentEvent.shape.detail.optional(),
});
export type LoggedEvent = Readonly<z.infer<typeof LoggedEvent>>;

/**
 * Notes that there was an event of a creditor that has endpoints; noted again, it is the same.
 * @param now ISO-8601, of AWS's clock: from it on it is kept for some time
 */
export async function logEvent(
  creditorId: string,
  {
    event: { webhookId, type, detail },
    debtId,
    isInChain,
  }: {
    readonly event: SentEvent;
    readonly debtId: string | undefined;
    readonly isInChain: boolean;
  },
  now: string,
): Promise<void> {
  const at = String(detail.at);
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: {
        ...eventLogKey(creditorId, { at, shard: shardOf(debtId ?? webhookId), webhookId }),
        ...{ at, type, webhookId, debtId },
        ...(isInChain ? {} : { detail }),
        expiresAt: Math.floor(Date.parse(now) / 1000) + LOG_KEPT_FOR * 86_400,
      },
    }),
  );
}

/**
 * A page of the events of a creditor in one part of one day, oldest first.
 * @param given.from the first instant, and `to` the first after it (ISO-8601 with milliseconds)
 * @param given.after only those after this key
 */
export async function listLogged(
  creditorId: string,
  {
    day,
    shard,
    from,
    to,
    after,
    limit,
  }: {
    readonly day: string;
    readonly shard: string;
    readonly from: string;
    readonly to: string;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<LoggedEvent[]> {
  const { Items = [] } = await dynamo().send(
    new QueryCommand({
      TableName: env('TABLE_NAME'),
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': eventLogKey(creditorId, { at: day, shard }).pk,
        // A blank comes before every character of an id; what is between both is what is wanted.
        ':from': after === undefined ? from : `${after} `,
        ':to': to,
      },
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items.map((item) => LoggedEvent.parse(item));
}
