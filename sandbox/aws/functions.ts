import type { Context } from 'aws-lambda';
import { type Invocation, runAs } from './caller.ts';
import type { Chain } from './chain.ts';
import { arn, type World } from './world.ts';

/** A Lambda handler; `never` lets it name the event type that it expects. */
export type FunctionHandler = (event: never, context: Context) => unknown;

/** No function of this name is registered; the state machine sees the name that Lambda's API uses. */
class FunctionNotFoundError extends Error {
  override readonly name = 'Lambda.ResourceNotFoundException';
}

/** The process of a function was made to die in the middle; the name is what Lambda reports. */
class RuntimeExitError extends Error {
  override readonly name = 'Runtime.ExitError';
}

/**
 * A function took longer than it may: name and message as Lambda reports them (the payload in
 * https://github.com/seek-oss/logger, CHANGELOG, read 2026-11-29).
 */
class TimedOutError extends Error {
  override readonly name = 'Sandbox.Timedout';

  constructor(invocationId: string, seconds: number) {
    super(`RequestId: ${invocationId} Error: Task timed out after ${seconds.toFixed(2)} seconds`);
  }
}

interface Registered {
  readonly handler: FunctionHandler;
  readonly timeoutSeconds: number;
  /** How long a call takes, in virtual seconds. */
  readonly takesSeconds: number;
}

/** Lambda: registered handlers, called in this process. */
export class Functions {
  /** How often each function was called, failed calls included, because AWS bills them. */
  readonly calls = new Map<string, number>();
  readonly #world: World;
  readonly #registered = new Map<string, Registered>();
  readonly #running = new Map<string, Invocation & { crash: (error: Error) => void; chain: Chain }>();

  constructor(world: World) {
    this.#world = world;
  }

  /** How many calls there were, of all functions. */
  get invocations(): number {
    return [...this.calls.values()].reduce((sum, count) => sum + count, 0);
  }

  register(name: string, handler: FunctionHandler, timeoutSeconds: number): void {
    this.#registered.set(name, { handler, timeoutSeconds, takesSeconds: 0 });
  }

  /** Has a function take this long from now on; longer than its timeout, and it does its work but fails. */
  slowDown(name: string, seconds: number): void {
    this.#registered.set(name, { ...this.#find(name), takesSeconds: seconds });
  }

  /** The virtual seconds after which a call's answer, or its timeout, comes. */
  takesSeconds(name: string): number {
    const { takesSeconds = 0, timeoutSeconds = 0 } = this.#registered.get(name) ?? {};
    return Math.min(takesSeconds, timeoutSeconds);
  }

  has(name: string): boolean {
    return this.#registered.has(name);
  }

  /**
   * Calls a function with a copy of the event and returns a copy of its answer, both through JSON.
   * @param chain the calls that caused this one, and itself
   */
  async invoke(name: string, event: unknown, chain: Chain = {}): Promise<unknown> {
    const id = this.#world.ids.uuid(`invocation:${name}`);
    const invocation = { id, functionName: name };
    const crashed = new Promise<never>((_resolve, crash) => {
      this.#running.set(id, { ...invocation, crash, chain });
    });
    try {
      const registered = this.#find(name);
      this.calls.set(name, (this.calls.get(name) ?? 0) + 1);
      const payload = JSON.parse(JSON.stringify(event ?? null)) as never;
      const answer = runAs(invocation, async () =>
        registered.handler(payload, this.#context(name, id, registered.timeoutSeconds)),
      );
      const result = await Promise.race([answer, crashed]);
      if (registered.takesSeconds > registered.timeoutSeconds) {
        throw new TimedOutError(id, registered.timeoutSeconds);
      }
      return JSON.parse(JSON.stringify(result ?? null));
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      this.#world.report({ kind: 'function-failed', functionName: name, error: failure });
      throw error;
    } finally {
      this.#running.delete(id);
    }
  }

  /** The name of the function that a running invocation belongs to; undefined when it is over. */
  nameOf(invocationId: string): string | undefined {
    return this.#running.get(invocationId)?.functionName;
  }

  /** The chain of a running invocation. */
  chainOf(invocationId: string): Chain | undefined {
    return this.#running.get(invocationId)?.chain;
  }

  /** Ends an invocation as if its process had died: what its handler does from now on has no effect. */
  crash(invocationId: string): void {
    const invocation = this.#running.get(invocationId);
    this.#running.delete(invocationId);
    invocation?.crash(new RuntimeExitError(`RequestId: ${invocationId} Error: Runtime exited`));
  }

  #find(name: string): Registered {
    const registered = this.#registered.get(name);
    if (registered) return registered;
    throw new FunctionNotFoundError(`Function not found: ${name}`);
  }

  #context(functionName: string, awsRequestId: string, timeoutSeconds: number): Context {
    const refuse = (): never => {
      throw new TypeError('callback style is gone from Node 24: return a promise');
    };
    return {
      awsRequestId,
      functionName,
      functionVersion: '$LATEST',
      invokedFunctionArn: arn(this.#world, 'lambda', `function:${functionName}`),
      memoryLimitInMB: '256',
      logGroupName: `/aws/lambda/${functionName}`,
      logStreamName: `[$LATEST]${awsRequestId.replaceAll('-', '')}`,
      callbackWaitsForEmptyEventLoop: false,
      // Virtual time does not pass while a function runs.
      getRemainingTimeInMillis: () => timeoutSeconds * 1000,
      done: refuse,
      fail: refuse,
      succeed: refuse,
    };
  }
}
