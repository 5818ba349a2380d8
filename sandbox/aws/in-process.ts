import { marshall, type marshallOptions } from '@aws-sdk/util-dynamodb';
import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import type { RetryErrorInfo, RetryStrategyV2, SdkError } from '@smithy/types';
import type { Api } from './api.ts';
import { currentInvocation } from './caller.ts';
import { changeDocuments, type KeyNodes } from './documents.ts';
import { AwsError } from './errors.ts';
import { exceptionOf } from './exceptions.ts';
import type { Ids } from './ids.ts';
import { nativeDocument } from './native-document.ts';
import { s3Input, s3Output } from './s3-in-process.ts';

/** What the sandbox relies on in a client of the SDK, of any service. */
interface SdkClient {
  send(command: SdkCommand): Promise<unknown>;
  readonly config: {
    /** The service as SigV4 names it. */
    readonly defaultSigningName: string;
    readonly retryStrategy: () => Promise<RetryStrategyV2>;
    /** The settings of a document client of DynamoDB only. */
    readonly translateConfig?: { readonly marshallOptions?: Readonly<marshallOptions> };
  };
}

interface SdkCommand {
  readonly input: object;
  /** The third element is the operation's name. */
  readonly schema?: readonly unknown[];
  /** The command that one of a document client represents, and where its documents are. */
  readonly clientCommand?: SdkCommand;
  readonly inputKeyNodes?: KeyNodes;
  readonly outputKeyNodes?: KeyNodes;
}

/**
 * Has SDK clients call the API in this process: without signing, serialising and HTTP, and otherwise as they are.
 * Errors are of the SDK's classes, and are tried again as the client's own strategy says, without its waits in real
 * time.
 */
export function inProcess(api: Api, ids: Ids): <Client extends object>(client: Client) => Client {
  return (client) => {
    const sdkClient = client as unknown as SdkClient;
    sdkClient.send = (command) => send(sdkClient, command, api, ids);
    return client;
  };
}

async function send(client: SdkClient, command: SdkCommand, api: Api, ids: Ids): Promise<unknown> {
  const service = client.config.defaultSigningName;
  const operation = String((command.clientCommand ?? command).schema?.[2]);
  const input = asOnTheWire(service, client, command);
  const invocation = currentInvocation()?.id;
  return withRetries(client, async () => {
    const requestId = ids.request();
    try {
      const output = await api.carryOut({ service, operation, input, invocation });
      const $metadata = { httpStatusCode: 200, requestId };
      return { ...asFromTheWire(service, command, output), $metadata };
    } catch (error) {
      throw error instanceof AwsError ? exceptionOf(service, error, requestId) : error;
    }
  });
}

async function withRetries(client: SdkClient, attempt: () => Promise<unknown>): Promise<unknown> {
  const strategy = withoutWaits(await client.config.retryStrategy());
  let token: Awaited<ReturnType<RetryStrategyV2['acquireInitialRetryToken']>> | undefined;
  for (;;) {
    try {
      const output = await attempt();
      if (token) strategy.recordSuccess(token);
      return output;
    } catch (error) {
      token ??= await strategy.acquireInitialRetryToken('');
      try {
        token = await strategy.refreshRetryTokenForRetry(token, retryInfo(error as SdkError));
      } catch {
        throw error;
      }
    }
  }
}

/** Has a strategy of the SDK decide as ever, but not wait, because it would in real time. */
const withoutWaits = (strategy: RetryStrategyV2): RetryStrategyV2 =>
  'retryBackoffStrategy' in strategy
    ? Object.assign(strategy, {
        retryBackoffStrategy: { setDelayBase: () => undefined, computeNextBackoffDelay: () => 0 },
      })
    : strategy;

/** What the SDK's own middleware gives its strategy. */
function retryInfo(error: SdkError): RetryErrorInfo {
  if (isThrottlingError(error)) return { error, errorType: 'THROTTLING' };
  if (isTransientError(error)) return { error, errorType: 'TRANSIENT' };
  return { error, errorType: isServerError(error) ? 'SERVER_ERROR' : 'CLIENT_ERROR' };
}

function asOnTheWire(service: string, { config }: SdkClient, command: SdkCommand): unknown {
  const { input, inputKeyNodes } = command;
  if (service === 's3') return s3Input(input);
  if (service !== 'dynamodb') return encoded(input);
  if (!inputKeyNodes) return structuredClone(input);
  return changeDocuments(input, inputKeyNodes, (document) =>
    marshall(document, { ...config.translateConfig?.marshallOptions, convertTopLevelContainer: false }),
  );
}

function asFromTheWire(service: string, { outputKeyNodes }: SdkCommand, output: unknown): object {
  if (service === 's3') return s3Output(output);
  if (service !== 'dynamodb') return decoded(output ?? {}) as object;
  if (!outputKeyNodes) return structuredClone(output) as object;
  return changeDocuments(output, outputKeyNodes, nativeDocument) as object;
}

/** A copy of an input as JSON carries it. */
function encoded(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  return copied(value, ([name, member]) => [name, encoded(member)]);
}

/** A copy of an output as the SDK gives it: what is named a date is one. */
const decoded = (value: unknown): unknown =>
  copied(value, ([name, member]) => [
    name,
    typeof member === 'number' && /(Date|^timestamp)$/i.test(name)
      ? new Date(member * 1000)
      : decoded(member),
  ]);

function copied(value: unknown, member: (entry: [string, unknown]) => [string, unknown]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element, index) => member([String(index), element])[1]);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, given]) => given !== undefined)
      .map(member),
  );
}
