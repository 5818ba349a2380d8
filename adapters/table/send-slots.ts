import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import type { Channel } from '#schemas/primitives.ts';
import { sendSlotsKey } from './keys.ts';
import { dynamo } from './table.ts';

/** One of the counts of a channel's messages, and a minute of AWS's clock, counted from 1970. */
export interface SendSlot {
  readonly channel: Channel;
  readonly shard: number;
  readonly minute: number;
}

/** Seconds after which the counts of an hour are forgotten: slots are taken some days ahead at most. */
const KEPT_FOR = 30 * 86_400;

/**
 * Takes one of the messages that a channel may send in a minute: one conditional count. The minutes of an hour are in one item,
 * so that the first one with room is found by one read.
 * @returns false when the minute is full
 */
export function takeSlot(slot: SendSlot, perMinute: number): Promise<boolean> {
  return count(slot, {
    UpdateExpression: 'SET expiresAt = :expiresAt ADD #minute :one',
    ConditionExpression: 'attribute_not_exists(#minute) OR #minute < :perMinute',
    ExpressionAttributeValues: {
      ':one': 1,
      ':perMinute': perMinute,
      ':expiresAt': slot.minute * 60 + KEPT_FOR,
    },
  });
}

/** Gives a slot back, because nothing was sent in it. */
export async function giveSlotBack(slot: SendSlot): Promise<void> {
  await count(slot, {
    UpdateExpression: 'ADD #minute :less',
    ConditionExpression: '#minute > :none',
    ExpressionAttributeValues: { ':less': -1, ':none': 0 },
  });
}

/** How many messages each minute of a span has, both ends counted (a consistent read). */
export async function slotsTaken(
  { channel, shard }: Omit<SendSlot, 'minute'>,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Map<number, number>> {
  const key = (minute: number) => sendSlotsKey(channel, shard, minute);
  const { Items = [] } = await dynamo().send(
    new QueryCommand({
      TableName: env('TABLE_NAME'),
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': key(from).pk, ':from': key(from).sk, ':to': key(to).sk },
      ConsistentRead: true,
    }),
  );
  return new Map(
    Items.flatMap(({ pk: _pk, sk, expiresAt: _expiresAt, ...minutes }) => {
      const hour = Date.parse(`${sk}:00Z`) / 60_000;
      return Object.entries(minutes).map(([name, taken]) => [hour + Number(name.slice(1)), Number(taken)]);
    }),
  );
}

/** Changes the count of a minute; false when the condition does not hold. */
async function count(
  { channel, shard, minute }: SendSlot,
  update: {
    readonly UpdateExpression: string;
    readonly ConditionExpression: string;
    readonly ExpressionAttributeValues: Record<string, number>;
  },
): Promise<boolean> {
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: sendSlotsKey(channel, shard, minute),
        ExpressionAttributeNames: { '#minute': `m${minute % 60}` },
        ...update,
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
