import type { VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import type { Attempt } from './attempt.ts';
import type { StateError } from './errors.ts';
import type { ExecutionView } from './execution-view.ts';

/** What an execution needs from the world around it. */
export interface Host {
  readonly clock: VirtualClock;
  /** Whether the events of executions are kept for somebody to read. */
  readonly keepsHistory: boolean;
  /** A number from 0 to less than 1 for the jitter of a retry, the same in every run. */
  draw(execution: ExecutionView): number;
  /** The virtual seconds that a call of this function takes. */
  takesSeconds(functionName: string): number;
  /** Runs a Lambda function; rejects with what its handler throws. */
  invoke(functionName: string, payload: unknown): Promise<unknown>;
  /** Carries out a real UpdateItem; rejects with what the SDK throws. */
  updateItem(input: unknown): Promise<unknown>;
  /** Issues the token by which others can settle the attempt. */
  issueToken(execution: ExecutionView, attempt: Attempt): string;
  stateEntered(execution: ExecutionView, state: string, input: unknown): void;
  /** A retry is a billed transition too. */
  stateRetried(execution: ExecutionView, state: string, error: StateError): void;
  ended(execution: ExecutionView): void;
}
