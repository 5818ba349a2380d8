import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { TemplateState } from '#schemas/records/whatsapp-template.ts';
import { templateKey } from './keys.ts';
import { dynamo } from './table.ts';

/** What Meta has reported of a template; undefined when it is as it was approved. */
export async function templateState(name: string, language: string): Promise<TemplateState | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: templateKey(name, language), ConsistentRead: true }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...state } = Item;
  return TemplateState.parse(state);
}

/** Records one side of a template's state, unless something newer is recorded. */
export async function putTemplateState<Side extends 'category' | 'status'>(
  template: { readonly name: string; readonly language: string },
  side: Side,
  value: NonNullable<TemplateState[Side]>,
  at: string,
): Promise<void> {
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: templateKey(template.name, template.language),
        UpdateExpression: 'SET #side = :value, #at = :at',
        ConditionExpression: 'attribute_not_exists(#at) OR #at <= :at',
        ExpressionAttributeNames: { '#side': side, '#at': `${side}At` },
        ExpressionAttributeValues: { ':value': value, ':at': at },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
