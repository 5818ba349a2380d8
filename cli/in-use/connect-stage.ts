import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { StageClients } from './read-in-use.ts';

/** Clients of the region into which `cdk deploy` would deploy, with the credentials of the environment. */
export function connectStage(): StageClients {
  const { AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  const region = AWS_REGION ?? AWS_DEFAULT_REGION ?? 'sa-east-1';
  return { sfn: new SFNClient({ region }), dynamodb: new DynamoDBClient({ region }) };
}
