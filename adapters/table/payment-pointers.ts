import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import {
  PaymentPointer,
  type ReportedRefund,
  type ReportedRestoration,
} from '#schemas/records/payment-pointer.ts';
import { paymentKey } from './keys.ts';
import { dynamo } from './table.ts';

/** A payment of a creditor, by its id `provider/id`. */
interface OfPayment {
  readonly creditorId: string;
  readonly paymentId: string;
}

/** The prefix of each refund's attribute: one of its own, because a map would have to be there first. */
const REFUND = 'refund#';
/** The prefix of each refund that was made good. */
const RESTORED = 'restored#';

/**
 * Claims the id of a payment before it is recorded on these debts. A claim without its payment is harmless. The same id with the same
 * content is a repetition of the same payment.
 * @param fingerprint what the payment is for, and its amount
 * @returns false when the id was claimed for something else
 */
export async function claimPayment(
  payment: OfPayment,
  fingerprint: string,
  debtIds: readonly string[],
): Promise<boolean> {
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: paymentKey(payment.creditorId, payment.paymentId),
        UpdateExpression: 'SET claim = :claim ADD debtIds :debts',
        ConditionExpression: 'attribute_not_exists(claim) OR claim = :claim',
        ExpressionAttributeValues: { ':claim': fingerprint, ':debts': new Set(debtIds) },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** What the id of a payment was claimed for (a consistent read); undefined when it was not. */
export async function findClaim({ creditorId, paymentId }: OfPayment): Promise<string | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: paymentKey(creditorId, paymentId),
      ConsistentRead: true,
    }),
  );
  return typeof Item?.claim === 'string' ? Item.claim : undefined;
}

/** The id under which a Pix is claimed, whichever source reports it: no source has a name in capitals. */
export const pixIdOf = (endToEndId: string): string => `E2E/${endToEndId}`;

/** Records that a payment is on one more debt, before it is there: it was moved there, or came there from an instalment. */
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

/** Records that money of a payment went back, whether or not the payment is known; the first report stays. */
export const putReportedRefund = (
  payment: OfPayment,
  refundId: string,
  refund: ReportedRefund,
): Promise<PaymentPointer> => putReported(payment, `${REFUND}${refundId}`, refund);

/** Records that a refund of a payment was made good, whether or not the refund is known; the first report stays. */
export const putReportedRestoration = (
  payment: OfPayment,
  refundId: string,
  restoration: ReportedRestoration,
): Promise<PaymentPointer> => putReported(payment, `${RESTORED}${refundId}`, restoration);

async function putReported(
  payment: OfPayment,
  name: string,
  reported: ReportedRefund | ReportedRestoration,
): Promise<PaymentPointer> {
  const { Attributes } = await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: paymentKey(payment.creditorId, payment.paymentId),
      UpdateExpression: 'SET #reported = if_not_exists(#reported, :reported)',
      ExpressionAttributeNames: { '#reported': name },
      ExpressionAttributeValues: { ':reported': reported },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return fromItem(Attributes);
}

/** The debts that a payment is on, and what of it went back (a consistent read). */
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
