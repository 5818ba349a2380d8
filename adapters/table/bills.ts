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
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...bill } = Item;
  return IssuedBill.parse(bill);
}

/** Records the debts that a bill is for, before it is used; the same bill again changes nothing. */
export async function putBill(txid: string, bill: IssuedBill): Promise<void> {
  await dynamo().send(
    new PutCommand({ TableName: env('TABLE_NAME'), Item: { ...billKey(bill.creditorId, txid), ...bill } }),
  );
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
