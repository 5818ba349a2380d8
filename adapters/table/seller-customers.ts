import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { customerKey, sellerKey, sellerOfKey } from './keys.ts';
import { rememberName } from './known-names.ts';
import { dynamo } from './table.ts';

/** A debtor whom a seller has sold to: the ids only, because the state of their debts is beside the debtor. */
interface Customer {
  readonly creditorId: string;
  readonly sellerId: string;
  readonly debtorId: string;
}

/** Records that a debtor is a customer of a seller. Harmless when done again. */
export async function putCustomer({ creditorId, sellerId, debtorId }: Customer): Promise<void> {
  await rememberName(sellerOfKey(creditorId, sellerId));
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...customerKey(creditorId, sellerId, debtorId), debtorId },
    }),
  );
}

/**
 * One page of the customers of a seller, in the order of their ids.
 * @returns `next`: the customer after whom the next page begins; absent at the end
 */
export async function listCustomers(
  seller: Pick<Customer, 'creditorId' | 'sellerId'>,
  { most, after }: { readonly most: number; readonly after: string | undefined },
): Promise<{ readonly debtorIds: string[]; readonly next: string | undefined }> {
  const { creditorId, sellerId } = seller;
  const { Items = [], LastEvaluatedKey } = await dynamo().send(
    new QueryCommand({
      TableName: env('TABLE_NAME'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': sellerKey(creditorId, sellerId) },
      Limit: most,
      // The caller never chooses the partition, whatever they give as the place to go on from.
      ...(after === undefined ? {} : { ExclusiveStartKey: customerKey(creditorId, sellerId, after) }),
    }),
  );
  const debtorIds = Items.map(({ debtorId }) => String(debtorId));
  return { debtorIds, next: LastEvaluatedKey ? debtorIds.at(-1) : undefined };
}
