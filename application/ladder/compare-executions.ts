import { findDebt } from '#adapters/table/debts.ts';
import { executionsWaitedOn } from '#adapters/table/execution-index.ts';
import { readExecutionName } from '#adapters/table/keys.ts';
import { hasExecution } from '#domain/debt/has-execution.ts';
import { isSending } from '#domain/debt/is-sending.ts';
import { asError } from '#runtime/as-error.ts';
import { log } from '#runtime/log.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { endLostExecution } from './end-lost-execution.ts';
import { ensureExecution } from './ensure-execution.ts';
import { isRunning } from './execution.ts';
import { type RunningExecution, reguaOf, runningExecutions } from './running-executions.ts';
import { stopExecution } from './stop-execution.ts';

/** What an alarm looks for in the log (`deployment/log-metrics.ts`). */
export const ENDED = 'an execution ran for no debt that waits on it and was ended';

/** The same of an execution that could not be ended or replaced: the next run tries again, a quarter of an hour later. */
export const NOT_REPAIRED = 'an execution could not be repaired';

/** An execution that began in the last hour is left alone: its debt may have changed a moment ago. */
const YOUNG = 60 * 60_000;

/** A call that has less left than this, milliseconds, leaves the rest to the next one. */
const RESERVE = 30_000;

/**
 * Compares the executions of a machine that run with the debts that wait on one. A debt whose execution should run and does
 * not goes on in another; an execution that no debt waits on is ended. The names of a million executions take about 200 MB, and
 * listing them eight minutes.
 *
 * The debts are read first: a debt that opens meanwhile then has an execution too many, which costs one read, and not one too
 * few, which costs a question to Step Functions. Each suspect is looked at again before anything is done about it, so that what
 * changed meanwhile, or is not listed yet, is harmless.
 * @param now ISO-8601
 * @param clock milliseconds since 1970, of AWS's clock
 * @returns whether it came to the end, and all that differed is repaired: otherwise the machine is compared again on this day
 */
export async function compareExecutions(
  machineArn: string,
  { now, clock, timeLeft }: { readonly now: string; readonly clock: number; readonly timeLeft: () => number },
): Promise<boolean> {
  const waitedOn = new Set<string>();
  for await (const name of executionsWaitedOn(reguaOf(machineArn))) waitedOn.add(name);
  const extra: RunningExecution[] = [];
  for await (const execution of runningExecutions(machineArn))
    if (!waitedOn.delete(execution.name) && clock - execution.startedAt > YOUNG) extra.push(execution);
  let isRepaired = true;
  for (const name of waitedOn) {
    if (timeLeft() < RESERVE) return false;
    isRepaired = (await repair(name, () => ensureRuns(name, now))) && isRepaired;
  }
  for (const execution of extra) {
    if (timeLeft() < RESERVE) return false;
    isRepaired = (await repair(execution.name, () => endUnlessWaitedOn(execution, now))) && isRepaired;
  }
  return isRepaired;
}

/** Repairs one execution, if it can: one that cannot be repaired does not keep the others from it. */
async function repair(name: string, body: () => Promise<void>): Promise<boolean> {
  try {
    await body();
    return true;
  } catch (error) {
    log.warn(NOT_REPAIRED, { execution: name, reason: asError(error).name });
    return false;
  }
}

/** Continues the debt of an execution that is not listed as running, if the debt still waits on that one. */
async function ensureRuns(name: string, now: string): Promise<void> {
  const execution = readExecutionName(name);
  const debt = execution && (await findDebt(execution.debtId));
  if (debt && debt.status !== 'awaitingInvoice' && waitsOn(debt, execution.version))
    await ensureExecution(debt, now);
}

/** Ends an execution that is of a closed debt, of one that a person has, or of an old version. */
async function endUnlessWaitedOn({ executionArn, name }: RunningExecution, now: string): Promise<void> {
  const execution = readExecutionName(name);
  // Somebody started it by hand, under a name of their own.
  if (!execution) return;
  const { debtId, version } = execution;
  const debt = await findDebt(debtId);
  if (!debt || waitsOn(debt, version) || isAtWork(debt) || !(await isRunning(executionArn))) return;
  const closed =
    debt.status === 'settled' || debt.status === 'cancelled' || debt.status === 'prescribed'
      ? debt
      : undefined;
  const how =
    closed?.version === version
      ? await endLostExecution(closed, executionArn, now)
      : await stopExecution(executionArn);
  if (how) log.warn(ENDED, { debtId, version, how });
}

/** Whether a step is just sending: it ends its execution itself. */
const isAtWork = (debt: StoredDebt): boolean => debt.status !== 'awaitingInvoice' && isSending(debt);

const waitsOn = (debt: StoredDebt, version: number): boolean =>
  debt.status !== 'awaitingInvoice' && debt.version === version && hasExecution(debt.status);
