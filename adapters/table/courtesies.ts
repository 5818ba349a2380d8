import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import type { DebtStepKey } from '#schemas/records/send-key.ts';
import { apologyKey, mistakeKey, receiptKey } from './keys.ts';
import { dynamo } from './table.ts';

/**
 * Gives the only apology for a message to the debt that asks first; the same debt may ask again, and still has it.
 * @param message the step that sent it
 */
export const takeApology = (message: DebtStepKey, debtId: string): Promise<boolean> =>
  take(apologyKey(message), debtId);

/** Gives the only courtesy for a payment of several debts to the one that asks first, in the same way. */
export const takeReceipt = (creditorId: string, paymentId: string, debtId: string): Promise<boolean> =>
  take(receiptKey(creditorId, paymentId), debtId);

/** Gives the only word to a person that a batch was a mistake to the debt that asks first, in the same way. */
export const takeMistake = (
  { creditorId, batch }: { readonly creditorId: string; readonly batch: string },
  debtorId: string,
  debtId: string,
): Promise<boolean> => take(mistakeKey(creditorId, batch, debtorId), debtId);

async function take(Key: { readonly pk: string; readonly sk: string }, debtId: string): Promise<boolean> {
  try {
    await dynamo().send(
      new PutCommand({
        TableName: env('TABLE_NAME'),
        Item: { ...Key, debtId },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const { Item } = await dynamo().send(
      new GetCommand({ TableName: env('TABLE_NAME'), Key, ConsistentRead: true }),
    );
    return Item?.debtId === debtId;
  }
}
