import type { Context } from 'hono';
import { findDebt } from '#adapters/table/debts.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { isOf } from './caller.ts';
import type { ApiEnv } from './env.ts';
import { ProblemError } from './problem.ts';

/**
 * The debt that a call is about, as it is now.
 * @throws ProblemError when there is none, or none that the caller may see: the answer does not show which
 */
export async function debtOf(c: Context<ApiEnv>, debtId: string): Promise<StoredDebt> {
  const debt = await findDebt(debtId);
  if (!debt || !isOf(c.get('caller'), debt.creditorId)) throw new ProblemError('not-found');
  return debt;
}
