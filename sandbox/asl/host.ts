import type { VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import type { Attempt } from './attempt.ts';
import type { StateError } from './errors.ts';
import type { ExecutionView } from './execution-view.ts';

/** What an execution needs from the world around it. */
export interface Host {
  readonly clock: VirtualClock;
  /** Runs a Lambda function; rejects with what its handler throws. */
  invoke(functionName: string, payload: unknown): Promise<unknown>;
  /** Carries out a real UpdateItem; rejects with what the SDK throws. */
  updateItem(input: Record<string, unknown>): Promise<unknown>;
  /** Issues the token by which others can settle the attempt. */
  issueToken(execution: ExecutionView, attempt: Attempt): string;
  stateEntered(execution: ExecutionView, state: string, input: unknown): void;
  /** A retry is a billed transition too. */
  stateRetried(execution: ExecutionView, state: string, error: StateError): void;
  ended(execution: ExecutionView): void;
}
