import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { marksOf } from '#adapters/aws/pseudonyms.ts';
import { env } from '#runtime/env.ts';
import { MarketingWish } from '#schemas/records/marketing-wish.ts';
import { marketingWishKey } from './keys.ts';
import { dynamo } from './table.ts';

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
export const hasStoppedMarketing = async (phone: string): Promise<boolean> =>
  (await findMarketingWish(phone))?.wants === 'stop';

/** What the owner of a phone (E.164) last said of messages that advertise, by whichever key (a consistent read). */
export async function findMarketingWish(phone: string): Promise<MarketingWish | undefined> {
  const { all } = await marksOf('address', phone);
  const wishes = await Promise.all(
    all.map(async (mark) => {
      const { Item } = await dynamo().send(
        new GetCommand({ TableName: env('TABLE_NAME'), Key: marketingWishKey(mark), ConsistentRead: true }),
      );
      if (!Item) return [];
      const { pk: _pk, sk: _sk, ...wish } = Item;
      return [MarketingWish.parse(wish)];
    }),
  );
  return wishes
    .flat()
    .sort((one, other) => one.statedAt.localeCompare(other.statedAt))
    .at(-1);
}
