import {
  DescribeExecutionCommand,
  DescribeStateMachineForExecutionCommand,
  ExecutionDoesNotExist,
  type ExecutionStatus,
  GetExecutionHistoryCommand,
} from '@aws-sdk/client-sfn';
import { stepFunctions } from '#adapters/aws/step-functions.ts';
import { calendarTime } from '#runtime/time.ts';
import { MachineDefinition } from '#schemas/machine-state.ts';

/** A state that an execution was in; instants ISO-8601. */
export interface StateOnPath {
  readonly state: string;
  readonly enteredAt: string;
  /** Absent while it is in it. */
  readonly leftAt?: string;
}

/** An execution, the way it took, and its machine as it was when it started. */
export interface LookedAt {
  readonly status: ExecutionStatus;
  readonly startedAt: string | undefined;
  readonly endedAt: string | undefined;
  readonly path: readonly StateOnPath[];
  readonly machine: MachineDefinition;
}

/** The most events of one page. */
const PAGE = 1000;

/** Looks at an execution; undefined when there is none, or it ended more than 90 days ago. */
export async function lookAtExecution(executionArn: string): Promise<LookedAt | undefined> {
  try {
    const {
      status = 'PENDING_REDRIVE',
      startDate,
      stopDate,
    } = await stepFunctions().send(new DescribeExecutionCommand({ executionArn }));
    const { definition = '{}' } = await stepFunctions().send(
      new DescribeStateMachineForExecutionCommand({ executionArn }),
    );
    return {
      status,
      startedAt: inCalendar(startDate),
      endedAt: inCalendar(stopDate),
      path: await pathOf(executionArn),
      machine: MachineDefinition.parse(JSON.parse(definition)),
    };
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return undefined;
    throw error;
  }
}

const inCalendar = (date: Date | undefined): string | undefined => date && calendarTime(date.getTime());

/** The states that an execution was in, in order. Their data is not asked for. */
async function pathOf(executionArn: string): Promise<StateOnPath[]> {
  const path: StateOnPath[] = [];
  let nextToken: string | undefined;
  do {
    const page = await stepFunctions().send(
      new GetExecutionHistoryCommand({
        executionArn,
        includeExecutionData: false,
        maxResults: PAGE,
        ...(nextToken === undefined ? {} : { nextToken }),
      }),
    );
    for (const {
      timestamp,
      stateEnteredEventDetails: entered,
      stateExitedEventDetails: exited,
    } of page.events ?? []) {
      const at = inCalendar(timestamp);
      const last = path.at(-1);
      if (at === undefined) continue;
      if (entered?.name !== undefined) path.push({ state: entered.name, enteredAt: at });
      else if (exited && last) path[path.length - 1] = { ...last, leftAt: at };
    }
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return path;
}
