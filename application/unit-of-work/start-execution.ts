import { ExecutionAlreadyExists, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { stepFunctions } from '#adapters/aws/step-functions.ts';
import { executionName } from '#adapters/table/keys.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { env } from '#runtime/env.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/**
 * Starts the execution of a version of a debt, if that version is in force and has anything to wait for. Its name is the
 * debt's, so that starting it again is harmless; its input is what was written with the debt, so that it is the same again.
 */
export async function startExecution(debt: StoredDebt, version: number): Promise<void> {
  if (debt.status === 'awaitingInvoice' || debt.status === 'handedOver' || !isOwed(debt.status)) return;
  if (debt.version !== version) return;
  try {
    await stepFunctions().send(
      new StartExecutionCommand({
        stateMachineArn: `${env('MACHINE_ARN_PREFIX')}${debt.regua}`,
        name: executionName(debt.debtId, debt.version),
        input: JSON.stringify(debt.execution),
      }),
    );
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}
