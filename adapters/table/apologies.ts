import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import type { DebtStepKey } from '#schemas/records/send-key.ts';
import { apologyKey } from './keys.ts';
import { dynamo } from './table.ts';

/**
 * Gives the only apology for a message to the debt that asks first; the same debt may ask again, and still has it.
 * @param message the step that sent it
 */
export async function takeApology(message: DebtStepKey, debtId: string): Promise<boolean> {
  const Key = apologyKey(message);
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
