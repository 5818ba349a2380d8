import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { OptedOutAddress } from '#schemas/records/address.ts';
import { addressKey, addressMark } from './keys.ts';
import { dynamo } from './table.ts';

/** Whether the owner of an e-mail address or phone (E.164) opted out of messages there. */
export const isOptedOut = async (address: string): Promise<boolean> =>
  (await findOptOut(addressMark(address))) !== undefined;

/** When and how an address was opted out; undefined when it is open. */
export async function findOptOut(mark: string): Promise<OptedOutAddress | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: addressKey(mark), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...found } = Item;
  return OptedOutAddress.parse(found);
}

/**
 * Opts an address out, for every debtor and creditor.
 * @param mark of the address: `addressMark`
 * @returns when and how the address was opted out first
 */
export async function optOut(mark: string, by: OptedOutAddress['by'], at: string): Promise<OptedOutAddress> {
  const optOut: OptedOutAddress = { optedOutAt: at, by };
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...addressKey(mark), ...optOut },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return optOut;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return (await findOptOut(mark)) ?? optOut;
  }
}
