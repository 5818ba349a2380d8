import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import type { DebtStepKey } from '#schemas/records/send-key.ts';
import { apologyKey } from './keys.ts';
import { dynamo } from './table.ts';

/**
 * Takes the one apology for a message, for the debt that asks first; asked again by the same debt, it has it still.
 * @param message the step that spoke
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
