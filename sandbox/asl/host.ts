import type { VirtualClock } from '#sandbox/clock.ts';
import type { Attempt } from './attempt.ts';
import type { StateError } from './errors.ts';
import type { Execution } from './execution.ts';

/** What an execution needs from the world around it. */
export interface Host {
  readonly clock: VirtualClock;
  /** Runs a Lambda function; rejects with what its handler throws. */
  invoke(functionName: string, payload: unknown): Promise<unknown>;
  /** Carries out a real UpdateItem; rejects with what the SDK throws. */
  updateItem(input: Record<string, unknown>): Promise<unknown>;
  /** Issues the token by which others can settle the attempt. */
  issueToken(execution: Execution, attempt: Attempt): string;
  stateEntered(execution: Execution, state: string, input: unknown): void;
  /** A retry is a billed transition too. */
  stateRetried(execution: Execution, state: string, error: StateError): void;
  ended(execution: Execution): void;
}
