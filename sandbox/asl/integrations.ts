import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import type { Outcome } from './attempt.ts';
import { LAMBDA, LAMBDA_CALLBACK, type TaskState, UPDATE_ITEM, UPDATE_ITEM_CALLBACK } from './definition.ts';
import { StateError } from './errors.ts';
import type { Host } from './host.ts';
import { checkSize } from './size-limit.ts';

/** How a task's work came out, after how many seconds of virtual time. */
interface Work {
  readonly outcome: Outcome;
  readonly tookSeconds: number;
}

/** What the events of a task's history are called, and what they say of its resource. */
export interface TaskEvents {
  readonly prefix: 'Task' | 'LambdaFunction';
  /** What the cause of a result that is too large calls the task. */
  readonly called: string;
  readonly details: Readonly<Record<string, string>>;
  /** Where the event of the scheduled task has its arguments. */
  readonly argumentsAs: 'parameters' | 'input';
}

const ofTask = (resourceType: string, resource: string): TaskEvents => ({
  prefix: 'Task',
  called: resourceType,
  details: { resourceType, resource },
  argumentsAs: 'parameters',
});

const EVENTS: Readonly<Record<string, TaskEvents>> = {
  [LAMBDA]: ofTask('lambda', 'invoke'),
  [LAMBDA_CALLBACK]: ofTask('lambda', 'invoke.waitForTaskToken'),
  [UPDATE_ITEM]: ofTask('aws-sdk:dynamodb', 'updateItem'),
  [UPDATE_ITEM_CALLBACK]: ofTask('aws-sdk:dynamodb', 'updateItem.waitForTaskToken'),
};

/** A resource that is on no list is the ARN of a function. */
export const eventsOf = (resource: TaskState['Resource']): TaskEvents =>
  EVENTS[resource] ?? {
    prefix: 'LambdaFunction',
    called: resource,
    details: { resource },
    argumentsAs: 'input',
  };

/** Does a task's work. What it gives is the task's result, unless the task waits for its token. */
export async function carryOut(resource: TaskState['Resource'], args: unknown, host: Host): Promise<Work> {
  if (resource === UPDATE_ITEM || resource === UPDATE_ITEM_CALLBACK) {
    return { outcome: await outcomeOf(() => updateItem(args, host), resource), tookSeconds: 0 };
  }
  const call = resource in EVENTS ? (args as { FunctionName: unknown; Payload?: unknown }) : undefined;
  const functionName = nameOfFunction(String(call ? call.FunctionName : resource));
  const payload = call ? (call.Payload ?? {}) : args;
  const outcome = await outcomeOf(async () => {
    const answer = await invokeLambda(functionName, payload, host);
    // The headers and ids of Lambda's own answer are left out.
    return call ? { ExecutedVersion: '$LATEST', Payload: answer, StatusCode: 200 } : answer;
  }, resource);
  return { outcome, tookSeconds: host.takesSeconds(functionName) };
}

/** Whether the task is completed by a call with its token rather than by its own return. */
export const waitsForToken = (resource: TaskState['Resource']): boolean =>
  resource.endsWith('.waitForTaskToken');

async function outcomeOf(work: () => Promise<unknown>, resource: TaskState['Resource']): Promise<Outcome> {
  try {
    const result = await work();
    checkSize(result, eventsOf(resource).called);
    return { ok: true, result };
  } catch (error) {
    if (error instanceof StateError) return { ok: false, error };
    throw error;
  }
}

async function invokeLambda(functionName: string, payload: unknown, host: Host): Promise<unknown> {
  try {
    return await host.invoke(functionName, payload);
  } catch (cause) {
    const { name, message } = asError(cause);
    throw new StateError(name, JSON.stringify({ errorType: name, errorMessage: message }), { cause });
  }
}

/** `name`, `name:qualifier` or an ARN of either, down to the name. */
function nameOfFunction(reference: string): string {
  const parts = reference.split(':');
  return (reference.startsWith('arn:') ? parts[6] : parts[0]) ?? reference;
}

async function updateItem(args: unknown, host: Host): Promise<unknown> {
  try {
    return await host.updateItem(args);
  } catch (cause) {
    const { name, message } = asError(cause);
    const answer = cause instanceof DynamoDBServiceException ? cause.$metadata : undefined;
    const said = answer
      ? `${message} (Service: DynamoDb, Status Code: ${answer.httpStatusCode}, Request ID: ${answer.requestId})`
      : message;
    throw new StateError(`DynamoDb.${nameInJava(name)}`, said, { cause });
  }
}

/** Step Functions names the errors of the AWS SDK for Java, which has no class of its own for a failed validation. */
function nameInJava(name: string): string {
  if (name === 'ValidationException') return 'DynamoDbException';
  // What never reached the service.
  return name.endsWith('Exception') ? name : 'SdkClientException';
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
