import { ListExecutionsCommand, ListStateMachinesCommand } from '@aws-sdk/client-sfn';
import { stepFunctions } from '#adapters/aws/step-functions.ts';
import { env } from '#runtime/env.ts';

/** The most that Step Functions gives at once; it gives two pages a second. */
const PAGE = 1000;

/** The ARNs of the machines of this stage, also of réguas that were removed from the configuration. */
export async function listMachines(): Promise<string[]> {
  const arns: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await stepFunctions().send(new ListStateMachinesCommand({ maxResults: PAGE, nextToken }));
    arns.push(...(page.stateMachines ?? []).flatMap(({ stateMachineArn }) => stateMachineArn ?? []));
    nextToken = page.nextToken;
  } while (nextToken);
  return arns.filter((arn) => arn.startsWith(env('MACHINE_ARN_PREFIX')));
}

/** The régua of a machine of this stage. */
export const reguaOf = (machineArn: string): string => machineArn.slice(env('MACHINE_ARN_PREFIX').length);

/** An execution that runs. */
export interface RunningExecution {
  readonly executionArn: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** The executions of a machine that run, the latest first. What started or ended in the last moments may be missing. */
export async function* runningExecutions(stateMachineArn: string): AsyncGenerator<RunningExecution> {
  let nextToken: string | undefined;
  do {
    const page = await stepFunctions().send(
      new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING', maxResults: PAGE, nextToken }),
    );
    for (const { executionArn, name, startDate } of page.executions ?? [])
      if (executionArn && name) yield { executionArn, name, startedAt: startDate?.getTime() ?? 0 };
    nextToken = page.nextToken;
  } while (nextToken);
}
