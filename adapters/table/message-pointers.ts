import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { MessagePointer } from '#schemas/records/address.ts';
import { messagePointerKey } from './keys.ts';
import { dynamo } from './table.ts';

/** Records the message that a channel's id identifies; the first record stays. */
export async function putMessagePointer(messageId: string, pointer: MessagePointer): Promise<void> {
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...messagePointerKey(messageId), ...pointer },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** The message that a channel's id identifies; undefined when it is none of ours, or not recorded yet. */
export async function findMessagePointer(messageId: string): Promise<MessagePointer | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: messagePointerKey(messageId), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...pointer } = Item;
  return MessagePointer.parse(pointer);
}
