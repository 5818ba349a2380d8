import { SFNClient } from '@aws-sdk/client-sfn';
import { awsClient } from '#runtime/aws-client.ts';

export const stepFunctions = awsClient(() => new SFNClient({}));
