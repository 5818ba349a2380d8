import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { marksOf } from '#adapters/aws/pseudonyms.ts';
import { env } from '#runtime/env.ts';
import { Instant } from '#schemas/primitives.ts';
import { marketingWishKey } from './keys.ts';
import { dynamo } from './table.ts';

const MarketingWish = z.looseObject({ wants: z.enum(['stop', 'resume']), statedAt: Instant });

/**
 * Records that the owner of a phone (E.164) wants no messages that advertise, or wants them again; the newest wish counts. It is kept
 * through an erasure, as an opt-out is (LGPD art. 18 §2).
 * @param at when they said so (ISO-8601)
 */
export async function putMarketingWish(phone: string, wants: 'stop' | 'resume', at: string): Promise<void> {
  const { newest } = await marksOf('address', phone);
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: marketingWishKey(newest),
        UpdateExpression: 'SET wants = :wants, statedAt = :at',
        ConditionExpression: 'attribute_not_exists(statedAt) OR statedAt <= :at',
        ExpressionAttributeValues: { ':wants': wants, ':at': at },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** Whether the owner of a phone (E.164) stopped messages that advertise (a consistent read). */
export async function hasStoppedMarketing(phone: string): Promise<boolean> {
  const { all } = await marksOf('address', phone);
  const wishes = await Promise.all(
    all.map(async (mark) => {
      const { Item } = await dynamo().send(
        new GetCommand({ TableName: env('TABLE_NAME'), Key: marketingWishKey(mark), ConsistentRead: true }),
      );
      return Item ? [MarketingWish.parse(Item)] : [];
    }),
  );
  const newest = wishes
    .flat()
    .sort((one, other) => one.statedAt.localeCompare(other.statedAt))
    .at(-1);
  return newest?.wants === 'stop';
}
