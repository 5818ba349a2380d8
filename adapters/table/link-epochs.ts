import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { env } from '#runtime/env.ts';
import { linkEpochKey } from './keys.ts';
import { dynamo } from './table.ts';

const LinkEpoch = z.looseObject({ epoch: z.int().positive(), revokedBy: z.set(z.string()).optional() });

/**
 * How often the links of a debtor were revoked: every link is signed with it. It is beside no personal data and no erasure takes it
 * away, so that a link of before opens nothing, whatever is known of the debtor later.
 */
export const findLinkEpoch = async (creditorId: string, debtorId: string): Promise<number> =>
  (await find(creditorId, debtorId))?.epoch ?? 0;

/** What revoked the links of a debtor, each once: a request of billing's, or an erasure (a consistent read). */
export const findRevocations = async (creditorId: string, debtorId: string): Promise<string[]> =>
  [...((await find(creditorId, debtorId))?.revokedBy ?? [])].sort();

async function find(creditorId: string, debtorId: string): Promise<z.infer<typeof LinkEpoch> | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: linkEpochKey(creditorId, debtorId),
      ConsistentRead: true,
    }),
  );
  return Item && LinkEpoch.parse(Item);
}

/**
 * Makes every link of a debtor void that was made until now.
 * @param by what asked for it: the same again changes nothing
 */
export async function raiseLinkEpoch(creditorId: string, debtorId: string, by: string): Promise<void> {
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: linkEpochKey(creditorId, debtorId),
        UpdateExpression: 'SET epoch = if_not_exists(epoch, :none) + :one ADD revokedBy :set',
        ConditionExpression: 'NOT contains(revokedBy, :by)',
        ExpressionAttributeValues: { ':none': 0, ':one': 1, ':set': new Set([by]), ':by': by },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
