import type { HistoryEvent } from './history.ts';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** The identity of an execution, with its machine's name and ARN. */
export interface ExecutionIdentity {
  readonly arn: string;
  readonly name: string;
  readonly machine: string;
  readonly machineArn: string;
  /** The role that the machine runs in. */
  readonly roleArn: string;
}

/** What others may know of an execution; times in epoch milliseconds. */
export interface ExecutionView {
  readonly identity: ExecutionIdentity;
  readonly input: unknown;
  readonly startedAt: number;
  /** The virtual time. */
  readonly now: number;
  /** The states entered, with the virtual time of each. */
  readonly states: readonly { readonly name: string; readonly at: number }[];
  /** Empty unless it is kept. */
  readonly history: readonly HistoryEvent[];
  /** When each event of the history came. */
  readonly historyTimes: readonly number[];
  /** What AWS bills: every state entered, retries included. */
  readonly transitions: number;
  readonly status: ExecutionStatus;
  readonly output: unknown;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  readonly endedAt: number | undefined;
}
