import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { PaymentPointer, type ToldRefund } from '../../../schemas/records/payment-pointer.ts';
import { env } from '../env.ts';
import { paymentKey } from '../keys.ts';
import { dynamo } from './table.ts';

/** A payment of a creditor, by its id `provider/id`. */
interface OfPayment {
  readonly creditorId: string;
  readonly paymentId: string;
}

/** Before the id of each refund, which is an attribute of its own: a map would have to be there first. */
const REFUND = 'refund#';

/** Writes down which debt a payment is on, before it is: a pointer without its payment is harmless. */
export async function putPaymentPointer(payment: OfPayment, debtId: string): Promise<void> {
  await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: paymentKey(payment.creditorId, payment.paymentId),
      UpdateExpression: 'ADD debtIds :debt',
      ExpressionAttributeValues: { ':debt': new Set([debtId]) },
    }),
  );
}

/** Writes down what of a payment went back, the payment known or not; what was told first stays. */
export async function putToldRefund(
  payment: OfPayment,
  refundId: string,
  refund: ToldRefund,
): Promise<PaymentPointer> {
  const { Attributes } = await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: paymentKey(payment.creditorId, payment.paymentId),
      UpdateExpression: 'SET #refund = if_not_exists(#refund, :refund)',
      ExpressionAttributeNames: { '#refund': `${REFUND}${refundId}` },
      ExpressionAttributeValues: { ':refund': refund },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return fromItem(Attributes);
}

/** Where a payment is, and what of it went back (a consistent read). */
export async function findPaymentPointer(payment: OfPayment): Promise<PaymentPointer> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: paymentKey(payment.creditorId, payment.paymentId),
      ConsistentRead: true,
    }),
  );
  return fromItem(Item);
}

const fromItem = (item: Record<string, unknown> = {}): PaymentPointer =>
  PaymentPointer.parse({
    debtIds: [...((item.debtIds as Set<string> | undefined) ?? [])],
    refunds: Object.fromEntries(
      Object.entries(item).flatMap(([name, value]) =>
        name.startsWith(REFUND) ? [[name.slice(REFUND.length), value]] : [],
      ),
    ),
  });
