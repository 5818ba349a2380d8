import { ExecutionAlreadyExists, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { stepFunctions } from '#adapters/aws/step-functions.ts';
import { executionName } from '#adapters/table/keys.ts';
import { hasExecution } from '#domain/debt/has-execution.ts';
import { env } from '#runtime/env.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/** Whether an execution of that name runs now (`runs`), or is there and may have ended (`exists`). */
export type Started = 'runs' | 'exists' | 'not to run';

/**
 * Starts the execution of a version of a debt, if that version is in force and has anything to wait for. Its name is the
 * debt's, so that starting it again is harmless; its input is what was written with the debt, so that it is the same again.
 */
export async function startExecution(debt: StoredDebt, version: number): Promise<Started> {
  if (debt.status === 'awaitingInvoice' || !hasExecution(debt.status)) return 'not to run';
  if (debt.version !== version) return 'not to run';
  try {
    await stepFunctions().send(
      new StartExecutionCommand({
        stateMachineArn: `${env('MACHINE_ARN_PREFIX')}${debt.regua}`,
        name: executionName(debt.debtId, debt.version),
        input: JSON.stringify(debt.execution),
      }),
    );
    return 'runs';
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) return 'exists';
    throw error;
  }
}
