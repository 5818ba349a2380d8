import { DescribeExecutionCommand, ExecutionDoesNotExist, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { stepFunctions } from '#adapters/aws/step-functions.ts';
import { executionName } from '#adapters/table/keys.ts';
import { env } from '#runtime/env.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Of the version of the debt that is in force. */
export function executionArn({ debtId, regua, version }: Debt): string {
  const machine = `${env('MACHINE_ARN_PREFIX')}${regua}`;
  return `${machine.replace(':stateMachine:', ':execution:')}:${executionName(debtId, version)}`;
}

/** A debt that was settled as it was opened, or by an amendment, never had one of that version. */
export async function isRunning(executionArn: string): Promise<boolean> {
  try {
    const { status } = await stepFunctions().send(new DescribeExecutionCommand({ executionArn }));
    return status === 'RUNNING';
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return false;
    throw error;
  }
}

/** Ends it at once, whatever it waits for; of one that has ended meanwhile it changes nothing. */
export async function stop(executionArn: string): Promise<void> {
  await stepFunctions().send(
    new StopExecutionCommand({
      executionArn,
      error: 'LostWake',
      cause: 'The debt is closed, and the token that it holds ends no wait.',
    }),
  );
}
