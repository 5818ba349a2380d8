import { startExecution } from '#application/unit-of-work/start-execution.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { executionArn, isRunning } from './execution.ts';
import { replaceExecution } from './replace-execution.ts';

/**
 * Makes sure that the execution of a debt runs, if it should: starts one that was never started, and replaces one that
 * ended. Asks whether it runs only when it cannot be started, because Step Functions answers ten such questions a second.
 * @param now ISO-8601
 */
export async function ensureExecution(debt: Debt, now: string): Promise<void> {
  if ((await startExecution(debt, debt.version)) !== 'exists') return;
  if (await isRunning(executionArn(debt))) return;
  const { debtId, version } = debt;
  await replaceExecution({ debtId, version, at: now, how: 'missing' });
}
