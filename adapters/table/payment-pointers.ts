import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { PaymentPointer, type ToldRefund, type ToldRestoration } from '#schemas/records/payment-pointer.ts';
import { paymentKey } from './keys.ts';
import { dynamo } from './table.ts';

/** A payment of a creditor, by its id `provider/id`. */
interface OfPayment {
  readonly creditorId: string;
  readonly paymentId: string;
}

/** Before the id of each refund, which is an attribute of its own: a map would have to be there first. */
const REFUND = 'refund#';
/** And of each that was made good. */
const RESTORED = 'restored#';

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
export const putToldRefund = (
  payment: OfPayment,
  refundId: string,
  refund: ToldRefund,
): Promise<PaymentPointer> => putTold(payment, `${REFUND}${refundId}`, refund);

/** Writes down that a refund of a payment was made good, the refund known or not; what was told first stays. */
export const putToldRestoration = (
  payment: OfPayment,
  refundId: string,
  restoration: ToldRestoration,
): Promise<PaymentPointer> => putTold(payment, `${RESTORED}${refundId}`, restoration);

async function putTold(
  payment: OfPayment,
  name: string,
  told: ToldRefund | ToldRestoration,
): Promise<PaymentPointer> {
  const { Attributes } = await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: paymentKey(payment.creditorId, payment.paymentId),
      UpdateExpression: 'SET #told = if_not_exists(#told, :told)',
      ExpressionAttributeNames: { '#told': name },
      ExpressionAttributeValues: { ':told': told },
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
    debtIds: item.debtIds instanceof Set ? [...item.debtIds] : [],
    refunds: named(REFUND, item),
    restorations: named(RESTORED, item),
  });

/** The attributes that begin so, by the rest of their names. */
const named = (start: string, item: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) =>
      name.startsWith(start) ? [[name.slice(start.length), value]] : [],
    ),
  );
