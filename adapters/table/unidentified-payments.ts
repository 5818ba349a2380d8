import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { LIST_INDEX } from '#schemas/records/list-indexes.ts';
import { UnidentifiedPayment } from '#schemas/records/unidentified-payment.ts';
import { unidentifiedPaymentKey } from './keys.ts';
import { listEntry, withoutListEntry } from './list-entries.ts';
import { dynamo } from './table.ts';

/** A payment that names nothing of ours (a consistent read); undefined when there is none of this id. */
export async function findUnidentifiedPayment(
  creditorId: string,
  paymentId: string,
): Promise<UnidentifiedPayment | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: unidentifiedPaymentKey(creditorId, paymentId),
      ConsistentRead: true,
    }),
  );
  return Item && fromPaymentItem(Item);
}

/** The payment that an item of the table is. */
export function fromPaymentItem(item: Readonly<Record<string, unknown>> = {}): UnidentifiedPayment {
  const { pk: _pk, sk: _sk, ...payment } = withoutListEntry(item);
  return UnidentifiedPayment.parse(payment);
}

/** Makes the index attributes that list a payment among those that wait for a person, sorted by when it came. */
export const waitingEntry = ({
  creditorId,
  paymentId: id,
  receivedAt,
}: Pick<UnidentifiedPayment, 'creditorId' | 'paymentId' | 'receivedAt'>): Readonly<Record<string, string>> =>
  listEntry('unidentified', { creditorId, id, by: new Date(receivedAt).toISOString() });

const { partitionKey, sortKey } = LIST_INDEX;

/** Keeps a payment; one that was kept before under the same id stays, and is returned. */
export async function putUnidentifiedPayment(payment: UnidentifiedPayment): Promise<UnidentifiedPayment> {
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: {
          ...unidentifiedPaymentKey(payment.creditorId, payment.paymentId),
          ...payment,
          ...waitingEntry(payment),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return payment;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return (await findUnidentifiedPayment(payment.creditorId, payment.paymentId)) ?? payment;
  }
}

/** Records of a payment that was kept before that it may be one that its invoice has, with the event that says so. */
export async function putDoubt(payment: UnidentifiedPayment): Promise<UnidentifiedPayment> {
  const { creditorId, paymentId, doubt, outbox } = payment;
  const { [partitionKey]: list, [sortKey]: by } = waitingEntry(payment);
  const { Attributes } = await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: unidentifiedPaymentKey(creditorId, paymentId),
      UpdateExpression: 'SET doubt = :doubt, outbox = :outbox, #list = :list, #by = :by REMOVE assignedTo',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#list': partitionKey, '#by': sortKey },
      ExpressionAttributeValues: { ':doubt': doubt, ':outbox': outbox, ':list': list, ':by': by },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return fromPaymentItem(Attributes);
}

/** Empties the outbox of a payment whose events are published. */
export async function emptyOutbox({ creditorId, paymentId }: UnidentifiedPayment): Promise<void> {
  await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: unidentifiedPaymentKey(creditorId, paymentId),
      UpdateExpression: 'SET outbox = :none',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':none': {} },
    }),
  );
}

/** Records which invoice a payment is for, and that nobody has to look at it any more; false when it was assigned to another before. */
export async function markAssigned(
  { creditorId, paymentId }: UnidentifiedPayment,
  invoiceId: string,
): Promise<boolean> {
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: unidentifiedPaymentKey(creditorId, paymentId),
        UpdateExpression: 'SET assignedTo = :invoice REMOVE #list, #by',
        ExpressionAttributeNames: { '#list': partitionKey, '#by': sortKey },
        ConditionExpression:
          'attribute_exists(pk) AND (attribute_not_exists(assignedTo) OR assignedTo = :invoice)',
        ExpressionAttributeValues: { ':invoice': invoiceId },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
