import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { SQSClient } from '@aws-sdk/client-sqs';
import { onTestFinished } from 'vitest';
import { type SandboxAws, startAws } from '#sandbox/aws/endpoint.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import { VirtualClock } from '#sandbox/clock/virtual-clock.ts';

export const START = Date.parse('2026-03-02T12:00:00.000Z');
export const SECOND = 1000;

/** The ways in which a client of the SDK calls the sandbox. */
export const WAYS = ['in the process', 'over HTTP'] as const;

/** A running sandbox with real SDK clients; it and they are closed when the test ends. */
export async function prepare(way: (typeof WAYS)[number] = 'in the process') {
  const clock = new VirtualClock(START);
  const happenings: Happening[] = [];
  const aws = await startAws({
    clock,
    overHttp: way === 'over HTTP',
    observe: (happening) => happenings.push(happening),
  });
  const config = {
    endpoint: aws.url,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  };
  const clients = {
    dynamodb: aws.connect(new DynamoDBClient(config)),
    events: aws.connect(new EventBridgeClient(config)),
    s3: aws.connect(new S3Client(config)),
    secrets: aws.connect(new SecretsManagerClient(config)),
    ses: aws.connect(new SESv2Client(config)),
    sfn: aws.connect(new SFNClient(config)),
    sns: aws.connect(new SNSClient(config)),
    social: aws.connect(new SocialMessagingClient(config)),
    sqs: aws.connect(new SQSClient(config)),
  };
  onTestFinished(async () => {
    for (const client of Object.values(clients)) client.destroy();
    await aws.close();
  });
  return { clock, aws, happenings, config, ...clients };
}

export type Prepared = Awaited<ReturnType<typeof prepare>>;

/** A machine of these states, from the first on. */
export function machine(states: Record<string, unknown>): unknown {
  return { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states };
}

/** Starts an execution of a new machine and runs the clock for some seconds, or until all is quiet. */
export async function run(
  { aws, clock, sfn }: Prepared,
  states: Record<string, unknown>,
  { input = {}, seconds }: { input?: unknown; seconds?: number } = {},
) {
  const stateMachineArn = aws.createStateMachine('ladder', machine(states));
  const { executionArn } = await sfn.send(
    new StartExecutionCommand({ stateMachineArn, name: 'debt-1', input: JSON.stringify(input) }),
  );
  await clock.runUntil(seconds === undefined ? undefined : START + seconds * SECOND);
  return { executionArn, execution: lastExecution(aws) };
}

export function lastExecution(aws: SandboxAws) {
  const execution = aws.executions().at(-1);
  if (!execution) throw new Error('nothing was started');
  return execution;
}

/** A task that calls a function and waits for its token. */
export function callback(functionName: string, more: Record<string, unknown>): Record<string, unknown> {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: {
      FunctionName: functionName,
      Payload: {
        taskToken: '{% $states.context.Task.Token %}',
        enteredAt: '{% $states.context.State.EnteredTime %}',
      },
    },
    ...more,
  };
}
