import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { stepFunctions } from '#adapters/aws/step-functions.ts';

/** Ends an execution at once, whatever it waits for; one that has ended meanwhile stays as it is. */
export async function stopExecution(executionArn: string): Promise<'stopped'> {
  await stepFunctions().send(
    new StopExecutionCommand({
      executionArn,
      error: 'LostWake',
      cause: 'No debt waits on it, and no token ends its wait.',
    }),
  );
  return 'stopped';
}
