import type { Context } from 'hono';
import { findDebt } from '#adapters/table/debts.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
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

/**
 * The same, of a debt whose invoice was issued.
 * @throws ProblemError when it was not
 */
export async function issuedDebtOf(c: Context<ApiEnv>, debtId: string): Promise<Debt> {
  const debt = await debtOf(c, debtId);
  if (debt.status !== 'awaitingInvoice') return debt;
  throw new ProblemError('not-found', {
    detail: {
      'pt-BR': 'A fatura desta dívida ainda não foi emitida.',
      en: 'The invoice of this debt has not been issued yet.',
    },
  });
}
