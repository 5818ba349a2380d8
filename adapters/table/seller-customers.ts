import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { customerKey, sellerKey } from './keys.ts';
import { dynamo } from './table.ts';

/** A debtor whom a seller has sold to: no more than who, for how they stand is beside the debtor. */
interface Customer {
  readonly creditorId: string;
  readonly sellerId: string;
  readonly debtorId: string;
}

/** Writes down that a debtor is a customer of a seller. Harmless when done again. */
export async function putCustomer({ creditorId, sellerId, debtorId }: Customer): Promise<void> {
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...customerKey(creditorId, sellerId, debtorId), debtorId },
    }),
  );
}

/**
 * The customers of a seller in the order of their ids, so many at most, those after one of them.
 * @returns `next`: the one after whom to go on; absent at the end
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
      // The partition is never the caller's to name, whatever they show as the place to go on from.
      ...(after === undefined ? {} : { ExclusiveStartKey: customerKey(creditorId, sellerId, after) }),
    }),
  );
  const debtorIds = Items.map(({ debtorId }) => String(debtorId));
  return { debtorIds, next: LastEvaluatedKey ? debtorIds.at(-1) : undefined };
}
