import { invocationOf } from './caller.ts';
import type { DynamoDb } from './dynamodb.ts';
import { AwsError, unsupported } from './errors.ts';
import type { Functions } from './functions.ts';
import type { Ids } from './ids.ts';
import type { Interceptor, Verdict } from './intercept.ts';
import type { Operations } from './operation.ts';
import { decodeInput, encodeError, encodeOutput, identify } from './protocol.ts';
import type { Answer, Request } from './server.ts';
import type { WireCall } from './wire-call.ts';

/** The services behind the endpoint, by the name that SigV4 gives them; DynamoDB speaks for itself. */
export interface Services {
  readonly dynamodb: DynamoDb;
  readonly others: Readonly<Record<string, Operations>>;
}

/** Takes API calls from the wire to the service they are for. */
export class Api {
  /** How often each operation was called, by `service:operation`. */
  readonly calls = new Map<string, number>();
  intercept: Interceptor | undefined;

  readonly #services: Services;
  readonly #functions: Functions;
  readonly #ids: Ids;

  constructor(services: Services, functions: Functions, ids: Ids) {
    this.#services = services;
    this.#functions = functions;
    this.#ids = ids;
  }

  async answer({ method, path, headers, body }: Request): Promise<Answer | 'drop'> {
    const requestId = this.#ids.uuid('request');
    const call = identify(method, path, headers, body);
    try {
      return await this.#answer(call, requestId);
    } catch (error) {
      // Anything but a refusal is a mistake in the sandbox or in a test's hook: the SDK must not retry it.
      const refusal =
        error instanceof AwsError
          ? error
          : new AwsError(
              'SandboxFailure',
              error instanceof Error ? (error.stack ?? error.message) : String(error),
            );
      return encodeError(call, refusal, requestId);
    }
  }

  async #answer(call: WireCall, requestId: string): Promise<Answer | 'drop'> {
    const invocation = invocationOf(call.headers);
    const functionName = invocation === undefined ? undefined : this.#functions.nameOf(invocation);
    if (invocation !== undefined && functionName === undefined) throw invocationOver(call);

    const name = `${call.service}:${call.operation}`;
    this.calls.set(name, (this.calls.get(name) ?? 0) + 1);
    if (!this.intercept) return this.#carryOut(call, requestId);

    const { service, operation } = call;
    const verdict = await this.intercept({ service, operation, input: decodeInput(call), functionName });
    return this.#obey(verdict, call, requestId, invocation);
  }

  async #obey(
    verdict: Verdict,
    call: WireCall,
    requestId: string,
    invocation: string | undefined,
  ): Promise<Answer | 'drop'> {
    if (typeof verdict === 'object') throw new AwsError(verdict.refuse, verdict.message);
    if (verdict === 'drop-before' || verdict === 'crash-before') return this.#fail(verdict, call, invocation);
    const answer = await this.#carryOut(call, requestId);
    return verdict === 'proceed' ? answer : this.#fail(verdict, call, invocation);
  }

  #fail(verdict: Exclude<Verdict, object>, call: WireCall, invocation: string | undefined): 'drop' {
    if (invocation === undefined || verdict.startsWith('drop')) return 'drop';
    this.#functions.crash(invocation);
    // Not a broken connection: the dead handler's SDK client would go on retrying in real time.
    throw invocationOver(call);
  }

  async #carryOut(call: WireCall, requestId: string): Promise<Answer> {
    const { service, operation } = call;
    if (service === 'dynamodb') {
      const answer = await this.#services.dynamodb.answer(call.headers, call.body, requestId);
      if (!answer) throw unsupported(service, operation);
      return answer;
    }
    const operations = this.#services.others[service];
    const run = operations && Object.hasOwn(operations, operation) ? operations[operation] : undefined;
    if (!run) throw unsupported(service, operation);
    return encodeOutput(call, await run(decodeInput(call)), requestId);
  }
}

function invocationOver({ service, operation }: WireCall): AwsError {
  return new AwsError(
    'InvocationOver',
    `${service}:${operation} was called after its function had returned or crashed; on AWS it would be frozen`,
  );
}
