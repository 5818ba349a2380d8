import { DescribeExecutionCommand, ExecutionDoesNotExist, type ExecutionStatus } from '@aws-sdk/client-sfn';
import { stepFunctions } from '#adapters/aws/step-functions.ts';
import { executionName } from '#adapters/table/keys.ts';
import { env } from '#runtime/env.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** The execution of the version of a debt that is in force. */
export function executionArn({ debtId, regua, version }: Debt): string {
  const machine = `${env('MACHINE_ARN_PREFIX')}${regua}`;
  return `${machine.replace(':stateMachine:', ':execution:')}:${executionName(debtId, version)}`;
}

/** Whether an execution runs; a debt that was settled as it was opened, or by an amendment, never had one of that version. */
export const isRunning = async (executionArn: string): Promise<boolean> =>
  (await statusOf(executionArn)) === 'RUNNING';

/** The status of an execution; undefined when there is none of that name. */
export async function statusOf(executionArn: string): Promise<ExecutionStatus | undefined> {
  try {
    const { status } = await stepFunctions().send(new DescribeExecutionCommand({ executionArn }));
    return status;
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return undefined;
    throw error;
  }
}
