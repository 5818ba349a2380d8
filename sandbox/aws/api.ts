import { asPartOf } from './chain.ts';
import { AwsError, ConnectionLostError, unsupported } from './errors.ts';
import { errorOf, type Failure, type Fault, failureOf } from './faults.ts';
import type { Functions } from './functions.ts';
import type { Interceptor, Verdict } from './intercept.ts';
import type { Operations } from './operation.ts';

/** One call of a service, whichever way it came. */
export interface ApiCall {
  /**
   * The service as IAM and SigV4 name it: dynamodb, states, events, ses, sns, sqs, secretsmanager, social-messaging,
   * s3.
   */
  readonly service: string;
  readonly operation: string;
  /** The input as the wire has it: instants in epoch seconds, bytes in base64 (but those of S3). */
  readonly input: unknown;
  /** The id of the invocation that it is made in; undefined from outside any function. */
  readonly invocation: string | undefined;
}

/** Takes API calls to the services that they are for. */
export class Api {
  /** How often each operation was called, by `service:operation`. */
  readonly calls = new Map<string, number>();
  intercept: Interceptor | undefined;
  /** Asked after the interceptor has let a call proceed. */
  faults: readonly Fault[];

  readonly #services: Readonly<Record<string, Operations>>;
  readonly #functions: Functions;
  readonly #now: () => number;

  /** `services`: by the name that SigV4 gives them. */
  constructor(
    services: Readonly<Record<string, Operations>>,
    given: {
      readonly functions: Functions;
      readonly now: () => number;
      readonly faults: readonly Fault[];
    },
  ) {
    this.#services = services;
    this.#functions = given.functions;
    this.#now = given.now;
    this.faults = given.faults;
  }

  /**
   * Carries out a call and gives its output as the wire has it.
   * @throws AwsError when it is refused, ConnectionLostError when an interceptor or a fault breaks the connection
   */
  async carryOut(call: ApiCall): Promise<unknown> {
    try {
      return await this.#intercepted(call);
    } catch (error) {
      if (error instanceof AwsError || error instanceof ConnectionLostError) throw error;
      // A mistake in the sandbox or in a test's hook: the SDK must not retry it.
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      throw new AwsError('SandboxFailure', reason);
    }
  }

  async #intercepted(call: ApiCall): Promise<unknown> {
    const { service, operation, input, invocation } = call;
    const functionName = invocation === undefined ? undefined : this.#functions.nameOf(invocation);
    if (invocation !== undefined && functionName === undefined) throw invocationOver(call);

    const name = `${service}:${operation}`;
    this.calls.set(name, (this.calls.get(name) ?? 0) + 1);
    const verdict = await this.intercept?.({ service, operation, input, functionName });
    if (verdict !== undefined && verdict !== 'proceed') return this.#obey(verdict, call);
    return this.#answer(call);
  }

  async #answer(call: ApiCall): Promise<unknown> {
    const failure = failureOf(this.faults, call, this.#now());
    return failure ? this.#fail(failure, call) : this.#run(call);
  }

  async #fail(failure: Failure, call: ApiCall): Promise<never> {
    if (failure.takesEffect) await this.#run(call);
    throw errorOf(failure);
  }

  async #obey(verdict: Exclude<Verdict, 'proceed'>, call: ApiCall): Promise<never> {
    if (typeof verdict === 'object') return this.#fail(verdict, call);
    if (verdict === 'drop-after') await this.#run(call);
    // Whatever the answer was: the process is dead when it comes.
    if (verdict === 'crash-after') await this.#answer(call).catch(() => undefined);
    throw this.#failure(verdict, call);
  }

  #failure(verdict: Exclude<Verdict, object>, call: ApiCall): Error {
    if (call.invocation === undefined || verdict.startsWith('drop'))
      return new ConnectionLostError('ECONNRESET');
    this.#functions.crash(call.invocation);
    // Not a broken connection: the dead handler's SDK client would go on retrying in real time.
    return invocationOver(call);
  }

  async #run({ service, operation, input, invocation }: ApiCall): Promise<unknown> {
    const operations = this.#services[service];
    const run = operations && Object.hasOwn(operations, operation) ? operations[operation] : undefined;
    if (!run) throw unsupported(service, operation);
    const chain = invocation === undefined ? undefined : this.#functions.chainOf(invocation);
    return asPartOf(chain, () => run(input));
  }
}

function invocationOver({ service, operation }: ApiCall): AwsError {
  return new AwsError(
    'InvocationOver',
    `${service}:${operation} was called after its function had returned or crashed; on AWS it would be frozen`,
  );
}
