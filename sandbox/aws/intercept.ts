import type { Failure } from './faults.ts';

/** An API call about to be carried out. */
export interface InterceptedCall {
  readonly service: string;
  readonly operation: string;
  readonly input: unknown;
  /** The function it is made in; undefined for a call from outside or by the state machine itself. */
  readonly functionName: string | undefined;
}

/**
 * What becomes of a call.
 * - `drop-*`: the connection breaks before or after it takes effect; the SDK retries as configured.
 * - `crash-*`: the function's process dies there; without a function, the same as a drop.
 * - an object: the call fails as it says.
 */
export type Verdict = 'proceed' | 'drop-before' | 'drop-after' | 'crash-before' | 'crash-after' | Failure;

/** Asked before each call; it may await anything, other API calls included. */
export type Interceptor = (call: InterceptedCall) => Promise<Verdict>;
