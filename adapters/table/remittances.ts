import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instructionKey } from '#domain/debt/instruction-key.ts';
import { env } from '#runtime/env.ts';
import { QueuedInstruction, Remittance } from '#schemas/records/bill-order.ts';
import { deleteItems } from './delete-items.ts';
import { liveOrderKey, queuedInstructionKey, remittanceCountersKey, remittanceKey } from './keys.ts';
import { queryAll } from './query-all.ts';
import { dynamo } from './table.ts';

/** An account of a creditor under which boletos are registered. */
export interface RemittanceAccount {
  readonly creditorId: string;
  /** The account as `remittanceAccount` names it. */
  readonly account: string;
}

const Counters = z.looseObject({
  /** The number of the last file that was written to its end. */
  files: z.int().nonnegative().default(0),
  /** The day that it bears. */
  lastFileOn: z.string().optional(),
});

/** How far the files of an account have come. */
export async function findCounters({ creditorId, account }: RemittanceAccount) {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: remittanceCountersKey(creditorId, account),
      ConsistentRead: true,
    }),
  );
  return Counters.parse(Item ?? {});
}

/**
 * Takes the next number of an account: each is taken once, in one conditional write, and one that is not used is lost.
 * @param prefix the numbers of each prefix count for themselves
 * @returns undefined when no number is left
 */
export async function takeNumber(
  { creditorId, account }: RemittanceAccount,
  prefix: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<number | undefined> {
  try {
    const { Attributes } = await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: remittanceCountersKey(creditorId, account),
        UpdateExpression: 'SET #number = if_not_exists(#number, :before) + :one',
        ConditionExpression: 'attribute_not_exists(#number) OR #number < :to',
        ExpressionAttributeNames: { '#number': `numbers-${prefix}` },
        ExpressionAttributeValues: { ':before': from - 1, ':one': 1, ':to': to },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return z.int().parse(Attributes?.[`numbers-${prefix}`]);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** Marks a boleto as one that is not over; again changes nothing. */
export async function putLiveOrder(
  { creditorId, account }: RemittanceAccount,
  debtId: string,
  txid: string,
): Promise<void> {
  await dynamo().send(
    new PutCommand({
      TableName: env('TABLE_NAME'),
      Item: { ...liveOrderKey(creditorId, account, debtId, txid), txid },
    }),
  );
}

const Live = z.looseObject({ txid: z.string() });

/** The ids of the boletos of an account that are not over: of one debt, or of all. */
export async function listLiveOrders(
  { creditorId, account }: RemittanceAccount,
  debtId = '',
): Promise<string[]> {
  const { pk, sk } = liveOrderKey(creditorId, account, debtId);
  return (await beginningWith(pk, sk)).map((item) => Live.parse(item).txid);
}

/** Takes off the mark of a boleto that is over. */
export const endLiveOrder = (
  { creditorId, account }: RemittanceAccount,
  debtId: string,
  txid: string,
): Promise<void> => deleteItems([liveOrderKey(creditorId, account, debtId, txid)]);

/** Queues an instruction for the next file; the same again changes nothing. */
export async function queueInstruction(
  { creditorId, account }: RemittanceAccount,
  queued: QueuedInstruction,
): Promise<void> {
  const key = queuedInstructionKey(creditorId, account, queued.txid, instructionKey(queued.instruct));
  await dynamo().send(new PutCommand({ TableName: env('TABLE_NAME'), Item: { ...key, ...queued } }));
}

/** The instructions that wait for the next file. */
export async function listQueued({ creditorId, account }: RemittanceAccount): Promise<QueuedInstruction[]> {
  const { pk, sk } = queuedInstructionKey(creditorId, account);
  return (await beginningWith(pk, sk)).map(({ txid, instruct }) =>
    QueuedInstruction.parse({ txid, instruct }),
  );
}

/** Takes instructions out of the queue. */
export const leaveQueue = (
  { creditorId, account }: RemittanceAccount,
  queued: readonly QueuedInstruction[],
): Promise<void> =>
  deleteItems(
    queued.map(({ txid, instruct }) =>
      queuedInstructionKey(creditorId, account, txid, instructionKey(instruct)),
    ),
  );

/** The file of a number, if its content is fixed. */
export async function findRemittance(
  { creditorId, account }: RemittanceAccount,
  sequence: number,
): Promise<Remittance | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({
      TableName: env('TABLE_NAME'),
      Key: remittanceKey(creditorId, account, sequence),
      ConsistentRead: true,
    }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...remittance } = Item;
  return Remittance.parse(remittance);
}

/** Fixes the content of a file; false when that of its number is fixed already. */
export async function putRemittance(
  { creditorId, account }: RemittanceAccount,
  remittance: Remittance,
): Promise<boolean> {
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...remittanceKey(creditorId, account, remittance.sequence), ...remittance },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Records that a file was written to its end; done again, or by a slower process, it changes nothing. */
export async function finishRemittance(
  { creditorId, account }: RemittanceAccount,
  { sequence, writtenOn }: Remittance,
): Promise<void> {
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: remittanceCountersKey(creditorId, account),
        UpdateExpression: 'SET files = :sequence, lastFileOn = :day',
        ConditionExpression: 'attribute_not_exists(files) OR files < :sequence',
        ExpressionAttributeValues: { ':sequence': sequence, ':day': writtenOn },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

const beginningWith = (pk: string, sk: string) =>
  queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
  });
