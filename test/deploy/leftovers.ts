import { ApiGatewayV2Client, GetApisCommand } from '@aws-sdk/client-apigatewayv2';
import { CloudWatchLogsClient, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import {
  CognitoIdentityProviderClient,
  paginateListUserPools,
} from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, ListArchivesCommand, ListEventBusesCommand } from '@aws-sdk/client-eventbridge';
import { LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { paginateListSecrets, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { paginateListStateMachines, SFNClient } from '@aws-sdk/client-sfn';
import { paginateListTopics, SNSClient } from '@aws-sdk/client-sns';
import { paginateListQueues, SQSClient } from '@aws-sdk/client-sqs';
import { STACK } from './cdk.ts';

/** What an account holds of the stack, by kind: names, ARNs or URLs. */
export type Holdings = Record<string, string[]>;

/**
 * Lists what is there of everything that the stack is made of and that costs or keeps anything. Physical names begin
 * with the name of the stack, wherever CloudFormation or the application gave them.
 */
export async function holdings(): Promise<Holdings> {
  const bus = new EventBridgeClient({});
  const found: Record<string, Promise<(string | undefined)[]>> = {
    tables: all(paginateListTables({ client: new DynamoDBClient({}) }, {}), (page) => page.TableNames),
    queues: all(paginateListQueues({ client: new SQSClient({}) }, {}), (page) => page.QueueUrls),
    functions: all(paginateListFunctions({ client: new LambdaClient({}) }, {}), (page) =>
      page.Functions?.map(({ FunctionName }) => FunctionName),
    ),
    'state machines': all(paginateListStateMachines({ client: new SFNClient({}) }, {}), (page) =>
      page.stateMachines?.map(({ name }) => name),
    ),
    buses: bus
      .send(new ListEventBusesCommand({}))
      .then(({ EventBuses }) => EventBuses?.map(({ Name }) => Name) ?? []),
    archives: bus
      .send(new ListArchivesCommand({}))
      .then(({ Archives }) => Archives?.map(({ ArchiveName }) => ArchiveName) ?? []),
    'HTTP APIs': new ApiGatewayV2Client({})
      .send(new GetApisCommand({ MaxResults: '500' }))
      .then(({ Items }) => Items?.map(({ Name }) => Name) ?? []),
    'log groups': all(paginateDescribeLogGroups({ client: new CloudWatchLogsClient({}) }, {}), (page) =>
      page.logGroups?.map(({ logGroupName }) => logGroupName),
    ),
    secrets: all(paginateListSecrets({ client: new SecretsManagerClient({}) }, {}), (page) =>
      page.SecretList?.map(({ Name }) => Name),
    ),
    'user pools': all(
      paginateListUserPools(
        { client: new CognitoIdentityProviderClient({}), pageSize: 60 },
        { MaxResults: 60 },
      ),
      (page) => page.UserPools?.map(({ Name }) => Name),
    ),
    topics: all(paginateListTopics({ client: new SNSClient({}) }, {}), (page) =>
      page.Topics?.map(({ TopicArn }) => TopicArn),
    ),
  };
  return Object.fromEntries(
    await Promise.all(
      Object.entries(found).map(async ([kind, names]) => [
        kind,
        (await names).filter((name) => name !== undefined).filter((name) => isOfStack(name)),
      ]),
    ),
  );
}

/** Whether a name is of the stack, wherever the name of the stack is: in an ARN, in a URL, in a path. */
const isOfStack = (name: string): boolean => new RegExp(`(^|[/:])${STACK}`).test(name);

async function all<Page, Item>(
  pages: AsyncIterable<Page>,
  items: (page: Page) => readonly Item[] | undefined,
): Promise<Item[]> {
  const found: Item[] = [];
  for await (const page of pages) found.push(...(items(page) ?? []));
  return found;
}
