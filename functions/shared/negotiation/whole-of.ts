import type { Debt, StoredDebt } from '../../../schemas/records/debt.ts';
import { findDebt } from '../store/debts.ts';

/**
 * The debt that stands for an instalment once their agreement is over: what was paid of the instalment is on it, and what
 * is told of that money later concerns it. Undefined while the agreement holds, and of a debt that is no instalment.
 */
export async function wholeOf(stored: StoredDebt): Promise<Debt | undefined> {
  if (stored.status === 'unmatched' || !stored.instalmentOf) return undefined;
  const whole = await findDebt(stored.instalmentOf.debtId);
  return whole && whole.status !== 'unmatched' && whole.status !== 'agreed' ? whole : undefined;
}
