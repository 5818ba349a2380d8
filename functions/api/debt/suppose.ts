import type { Context } from 'hono';
import { debtIfCaseOpened, debtIfPromised } from '#application/negotiation/reported-negotiations.ts';
import { debtIfPaused } from '#application/pauses/pause-collection.ts';
import type { ApiEnv } from '#functions/api/env.ts';
import { explainedProblem } from '#functions/api/explained-problem.ts';
import { ExplainedError } from '#runtime/rejected.ts';
import type { NextStepAsked } from '#schemas/api/next-step-asked.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/**
 * A debt as what is supposed of it would leave it; nothing is written.
 * @throws ProblemError `refused`, as the command itself would be, at the parameter
 */
export async function suppose(
  c: Context<ApiEnv>,
  debt: StoredDebt,
  { ifPromisedFor, ifPausedUntil, ifCaseOpened }: NextStepAsked,
): Promise<StoredDebt> {
  const now = c.env.at;
  try {
    if (ifPromisedFor !== undefined) return await debtIfPromised(debt, ifPromisedFor, now);
    if (ifPausedUntil !== undefined) return await debtIfPaused(debt, ifPausedUntil, now);
    return ifCaseOpened === undefined ? debt : await debtIfCaseOpened(debt, ifCaseOpened, now);
  } catch (error) {
    throw error instanceof ExplainedError ? explainedProblem(error, parameterOf) : error;
  }
}

/** The parameter by which each field of a command is supposed. */
const PARAMETERS: Readonly<Record<string, string>> = {
  day: 'ifPromisedFor',
  lastDay: 'ifPausedUntil',
  kind: 'ifCaseOpened',
};

const parameterOf = (field: string): { readonly in: 'query'; readonly pointer: string } | undefined => {
  const parameter = PARAMETERS[field];
  return parameter === undefined ? undefined : { in: 'query', pointer: `/${parameter}` };
};
