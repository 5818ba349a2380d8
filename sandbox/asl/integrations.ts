import { LAMBDA, type TaskState, UPDATE_ITEM_CALLBACK } from './definition.ts';
import { StateError } from './errors.ts';
import type { Host } from './host.ts';

/** Does a task's work. What it resolves to is the task's result, unless the task waits for its token. */
export function carryOut(
  resource: TaskState['Resource'],
  args: Record<string, unknown>,
  host: Host,
): Promise<unknown> {
  return resource === UPDATE_ITEM_CALLBACK ? updateItem(args, host) : invokeLambda(args, host);
}

/** Whether the task is completed by a call with its token rather than by its own return. */
export function waitsForToken(resource: TaskState['Resource']): boolean {
  return resource !== LAMBDA;
}

async function invokeLambda(args: Record<string, unknown>, host: Host): Promise<unknown> {
  const functionName = nameOfFunction(String(args.FunctionName));
  try {
    const Payload = await host.invoke(functionName, args.Payload ?? {});
    return { ExecutedVersion: '$LATEST', Payload, StatusCode: 200 };
  } catch (cause) {
    const { name, message } = asError(cause);
    const reason = JSON.stringify({ errorType: name, errorMessage: message });
    throw new StateError(name, reason, { cause });
  }
}

/** `name`, `name:qualifier` or an ARN of either, down to the name. */
function nameOfFunction(reference: string): string {
  const parts = reference.split(':');
  return (reference.startsWith('arn:') ? parts[6] : parts[0]) ?? reference;
}

async function updateItem(args: Record<string, unknown>, host: Host): Promise<unknown> {
  try {
    return await host.updateItem(args);
  } catch (cause) {
    const { name, message } = asError(cause);
    // AWS names what never reached the service after its own SDK.
    const error = name.endsWith('Exception') ? name : 'SdkClientException';
    throw new StateError(`DynamoDb.${error}`, `${message} (Service: DynamoDb)`, { cause });
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
