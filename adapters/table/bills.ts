import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { BoletoNumber } from '#formats/boleto/number-of-boleto.ts';
import { env } from '#runtime/env.ts';
import { IssuedBill } from '#schemas/records/bill.ts';
import { billKey, billNumberKey } from './keys.ts';
import { dynamo } from './table.ts';

/** The debts that a bill is for, by its id at the provider; undefined when it is none of ours. */
export async function findBill(creditorId: string, txid: string): Promise<IssuedBill | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: billKey(creditorId, txid), ConsistentRead: true }),
  );
  return Item && fromItem(Item);
}

/**
 * A bill by the txid that a payment came with, and its own txid: ours are lower case, and some PSPs and payers' banks hand them on in
 * upper case, so that this is tried when there is none as it was written. Undefined when it is none of ours.
 */
export async function findBillPaid(
  creditorId: string,
  txid: string,
): Promise<{ readonly billId: string; readonly bill: IssuedBill } | undefined> {
  for (const billId of new Set([txid, txid.toLowerCase()])) {
    const bill = await findBill(creditorId, billId);
    if (bill) return { billId, bill };
  }
  return undefined;
}

function fromItem({ pk: _pk, sk: _sk, closed, ...bill }: Record<string, unknown>): IssuedBill {
  return IssuedBill.parse({ ...bill, closed: closed instanceof Set ? [...closed] : [] });
}

/** Records the debts that a bill is for, before it is used; the same bill again changes nothing. */
export async function putBill(txid: string, bill: Pick<IssuedBill, 'creditorId' | 'shares'>): Promise<void> {
  await dynamo().send(
    new PutCommand({ TableName: env('TABLE_NAME'), Item: { ...billKey(bill.creditorId, txid), ...bill } }),
  );
}

/**
 * Records that one of the debts that a bill is for is closed, in one atomic write; again changes nothing.
 * @returns the bill as it is then; undefined when it is none of ours
 */
export async function markClosed(
  creditorId: string,
  txid: string,
  debtId: string,
): Promise<IssuedBill | undefined> {
  try {
    const { Attributes = {} } = await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: billKey(creditorId, txid),
        UpdateExpression: 'ADD closed :debt',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':debt': new Set([debtId]) },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return fromItem(Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** Records that a bill of ours was cancelled at the provider; again changes nothing. */
export async function markCancelled(creditorId: string, txid: string): Promise<void> {
  await dynamo().send(
    new UpdateCommand({
      TableName: env('TABLE_NAME'),
      Key: billKey(creditorId, txid),
      UpdateExpression: 'SET isCancelled = :yes',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':yes': true },
    }),
  );
}

/** Records the bill that a boleto belongs to; the same again changes nothing. */
export async function putBillNumber(
  creditorId: string,
  { bank, ourNumber }: BoletoNumber,
  txid: string,
): Promise<void> {
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...billNumberKey(creditorId, bank, ourNumber), txid },
    }),
  );
}

const BillNumber = z.looseObject({ txid: z.string() });

/** The id of the bill that a bank knows by its nosso número; undefined when it is none of ours. */
export async function findBillByNumber(
  creditorId: string,
  { bank, ourNumber }: BoletoNumber,
): Promise<string | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: billNumberKey(creditorId, bank, ourNumber),
      ConsistentRead: true,
    }),
  );
  return Item && BillNumber.parse(Item).txid;
}
