import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#runtime/env.ts';
import { DeployedConfiguration } from '#schemas/records/deployed-configuration.ts';
import { deployedConfigurationKey } from './keys.ts';
import { dynamo } from './table.ts';

/** Which configuration is in force, and since when; undefined before the first look. */
export async function findDeployedConfiguration(): Promise<DeployedConfiguration | undefined> {
  const { Item } = await dynamo().send(
    new GetCommand({ TableName: env('TABLE_NAME'), Key: deployedConfigurationKey }),
  );
  if (!Item) return undefined;
  const { pk: _pk, sk: _sk, ...deployed } = Item;
  return DeployedConfiguration.parse(deployed);
}

/** Records since when a version is in force. False when it was in force before: the first instant stays. */
export async function putDeployedConfiguration({ version, since }: DeployedConfiguration): Promise<boolean> {
  try {
    await dynamo().send(
      new UpdateCommand({
        TableName: env('TABLE_NAME'),
        Key: deployedConfigurationKey,
        UpdateExpression: 'SET #version = :version, #since = :since',
        ConditionExpression: 'attribute_not_exists(#version) OR #version <> :version',
        ExpressionAttributeNames: { '#version': 'version', '#since': 'since' },
        ExpressionAttributeValues: { ':version': version, ':since': since },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
