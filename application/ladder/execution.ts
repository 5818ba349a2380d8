import { DescribeExecutionCommand, ExecutionDoesNotExist } from '@aws-sdk/client-sfn';
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
export async function isRunning(executionArn: string): Promise<boolean> {
  try {
    const { status } = await stepFunctions().send(new DescribeExecutionCommand({ executionArn }));
    return status === 'RUNNING';
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return false;
    throw error;
  }
}
