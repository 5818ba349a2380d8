import type { ExecutionStatus, ExecutionView } from '#sandbox/asl/execution-view.ts';
import type { HistoryEvent } from '#sandbox/asl/history.ts';
import type { ServiceEvent } from './eventbridge.ts';

/** What is known about an execution; times in epoch milliseconds. */
export interface ExecutionRecord {
  readonly arn: string;
  readonly name: string;
  readonly machine: string;
  readonly status: ExecutionStatus;
  readonly input: unknown;
  readonly output: unknown;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  /** The states entered, with the virtual time of each. */
  readonly states: readonly { readonly name: string; readonly at: number }[];
  /** Its events, when history is kept. */
  readonly history: readonly HistoryEvent[];
  /** Billed transitions: states entered, retries included. */
  readonly transitions: number;
  readonly startedAt: number;
  readonly endedAt: number | undefined;
}

/** What the sandbox shows of an execution. */
export function recordOf(execution: ExecutionView): ExecutionRecord {
  const { identity, status, input, output, error, cause, states, history, transitions, startedAt, endedAt } =
    execution;
  const { arn, name, machine } = identity;
  return {
    arn,
    name,
    machine,
    status,
    input,
    output,
    error,
    cause,
    states,
    history,
    transitions,
    startedAt,
    endedAt,
  };
}

/** What the Step Functions API returns about every execution. */
export function summaryOf({ identity, status, startedAt, endedAt }: ExecutionView): object {
  return {
    executionArn: identity.arn,
    stateMachineArn: identity.machineArn,
    name: identity.name,
    status,
    startDate: startedAt / 1000,
    stopDate: endedAt === undefined ? undefined : endedAt / 1000,
  };
}

/**
 * What Step Functions publishes when an execution starts or ends: "the same information as the DescribeExecution API", with
 * instants in epoch milliseconds.
 * https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html, with one example for each status in
 * https://github.com/awsdocs/aws-step-functions-developer-guide/blob/master/doc_source/cw-events.md (read 2026-11-29)
 */
export const statusChangeOf = (execution: ExecutionView): ServiceEvent => {
  const { identity, status, input, output, error, cause, startedAt, endedAt } = execution;
  return {
    source: 'aws.states',
    detailType: 'Step Functions Execution Status Change',
    resources: [identity.arn],
    detail: {
      executionArn: identity.arn,
      stateMachineArn: identity.machineArn,
      name: identity.name,
      status,
      startDate: Math.floor(startedAt),
      stopDate: endedAt === undefined ? null : Math.floor(endedAt),
      input: JSON.stringify(input),
      inputDetails: { included: true },
      output: output === undefined ? null : JSON.stringify(output),
      outputDetails: output === undefined ? null : { included: true },
      error: error ?? null,
      cause: cause ?? null,
    },
  };
};

/** All that is kept of an execution that ended when nobody reads its history. */
export const withoutHistory = (execution: ExecutionView): ExecutionView => {
  const { identity, startedAt, now, transitions, status, error, cause, endedAt } = execution;
  const nothing = { input: undefined, output: undefined, states: [], history: [], historyTimes: [] };
  return { identity, startedAt, now, transitions, status, error, cause, endedAt, ...nothing };
};
