import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { regionOf } from '#deployment/region.ts';
import type { StageClients } from './read-in-use.ts';

/** Clients of the region into which `cdk deploy` would deploy, with the credentials of the environment. */
export function connectStage(): StageClients {
  const region = regionOf(process.env);
  return {
    sfn: new SFNClient({ region }),
    dynamodb: new DynamoDBClient({ region }),
    formation: new CloudFormationClient({ region }),
  };
}
