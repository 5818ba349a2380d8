import {
  paginateListExecutions,
  type SFNClient,
  StateMachineDoesNotExist,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';

/** Executions that are stopped at the same time. */
const AT_ONCE = 10;

/** How many executions of a machine run; none when there is no such machine any more. */
export async function countRunning(client: SFNClient, machineArn: string): Promise<number> {
  let count = 0;
  for await (const executions of running(client, machineArn)) count += executions.length;
  return count;
}

/**
 * Stops every running execution of a machine. A machine is deleted only when its executions have ended, and ours wait for
 * weeks (https://repost.aws/knowledge-center/step-functions-stuck-deleting-status, read on 2026-11-29).
 * @returns how many
 */
export async function stopExecutions(client: SFNClient, machineArn: string): Promise<number> {
  let stopped = 0;
  for await (const executions of running(client, machineArn))
    for (let from = 0; from < executions.length; from += AT_ONCE) {
      const some = executions.slice(from, from + AT_ONCE);
      await Promise.all(
        some.map((executionArn) =>
          client.send(
            new StopExecutionCommand({ executionArn, error: 'Destroyed', cause: 'npm run destroy' }),
          ),
        ),
      );
      stopped += some.length;
    }
  return stopped;
}

/** The ARNs of the running executions, page by page. */
async function* running(client: SFNClient, stateMachineArn: string): AsyncGenerator<string[]> {
  try {
    const input = { stateMachineArn, statusFilter: 'RUNNING' } as const;
    for await (const { executions } of paginateListExecutions({ client }, input))
      yield (executions ?? []).flatMap(({ executionArn }) => executionArn ?? []);
  } catch (error) {
    if (!(error instanceof StateMachineDoesNotExist)) throw error;
  }
}
