import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { BillOrder } from '#schemas/records/bill-order.ts';
import { billOrderKey } from './keys.ts';
import { dynamo } from './table.ts';

/** A boleto that was ordered ahead, by its id; undefined when there is none. */
export async function findBillOrder(creditorId: string, txid: string): Promise<BillOrder | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: billOrderKey(creditorId, txid),
      ConsistentRead: true,
    }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...order } = Item;
  return BillOrder.parse(order);
}

/** Keeps a new order; false when there is one of that id, which stays as it is. */
export async function putBillOrder(order: BillOrder): Promise<boolean> {
  return unlessConditionFails(
    dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...billOrderKey(order.creditorId, order.txid), ...order },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
}

/**
 * Records the bank's answer to the registration; an order that has one, or is to be withdrawn, stays as it is.
 * @param refusal why it is refused; undefined when it is confirmed
 * @returns whether the answer is news
 */
export async function recordAnswer(creditorId: string, txid: string, refusal?: string): Promise<boolean> {
  return update(creditorId, txid, {
    set: {
      status: refusal === undefined ? 'registered' : 'refused',
      ...(refusal === undefined ? {} : { refusal }),
    },
    when: { field: 'status', is: 'ordered' },
  });
}

/** Records that the bank is to withdraw it; again, or after a refusal, it changes nothing. */
export async function markToWithdraw(creditorId: string, txid: string): Promise<boolean> {
  const marked = { set: { status: 'withdrawn' } };
  return (
    (await update(creditorId, txid, { ...marked, when: { field: 'status', is: 'registered' } })) ||
    (await update(creditorId, txid, { ...marked, when: { field: 'status', is: 'ordered' } }))
  );
}

/** Records another last day that the bank is asked for, and the line that names it. */
export const askForDueDate = (
  { creditorId, txid }: BillOrder,
  asked: NonNullable<BillOrder['asked']>,
): Promise<boolean> => update(creditorId, txid, { set: { asked } });

/** Records that the bank confirmed the last day that it was asked for. */
export async function confirmDueDate({ creditorId, txid, asked }: BillOrder): Promise<void> {
  if (asked) await update(creditorId, txid, { set: { ...asked }, remove: 'asked' });
}

/** Records by how much less the bank was asked for. */
export const recordAbatement = ({ creditorId, txid }: BillOrder, abatement: number): Promise<boolean> =>
  update(creditorId, txid, { set: { abatement } });

/** Records the file in which an instruction went to the bank; the first one stays. */
export async function recordInFile(
  { creditorId, txid }: Pick<BillOrder, 'creditorId' | 'txid'>,
  instruction: string,
  sequence: number,
): Promise<void> {
  await unlessConditionFails(
    dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: billOrderKey(creditorId, txid),
        UpdateExpression: 'SET inFile.#instruction = :sequence',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(inFile.#instruction)',
        ExpressionAttributeNames: { '#instruction': instruction },
        ExpressionAttributeValues: { ':sequence': sequence },
      }),
    ),
  );
}

function update(
  creditorId: string,
  txid: string,
  {
    set,
    remove,
    when,
  }: {
    readonly set: Readonly<Record<string, unknown>>;
    readonly remove?: string;
    readonly when?: { readonly field: string; readonly is: string };
  },
): Promise<boolean> {
  const fields = Object.keys(set);
  const names = [...new Set([...fields, ...(remove ? [remove] : []), ...(when ? [when.field] : [])])];
  return unlessConditionFails(
    dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: billOrderKey(creditorId, txid),
        UpdateExpression: `SET ${fields.map((field) => `#${field} = :${field}`).join(', ')}${remove ? ` REMOVE #${remove}` : ''}`,
        ConditionExpression: `attribute_exists(pk)${when ? ` AND #${when.field} = :when` : ''}`,
        ExpressionAttributeNames: Object.fromEntries(names.map((field) => [`#${field}`, field])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(fields.map((field) => [`:${field}`, set[field]])),
          ...(when ? { ':when': when.is } : {}),
        },
      }),
    ),
  );
}

/** Waits for a conditional write; false when its condition does not hold. */
async function unlessConditionFails(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
