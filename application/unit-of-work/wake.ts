import { isSending } from '#domain/debt/is-sending.ts';
import type { Wake } from '#schemas/machine.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import { reEvaluateBy as lookAgain, endExecution as wake } from './end-wait.ts';

export {
  endExecution as wake,
  handOverToPerson,
  postpone,
  reEvaluateBy as lookAgain,
  undelivered,
} from './end-wait.ts';
export { isSending };

/** True for a debt that is neither on its ladder nor at its end: its machine has another wait for it. */
export const standsOtherwise = ({ status }: StoredDebt): boolean =>
  status === 'promised' || status === 'caseOpen' || status === 'onPaymentPlan';

export async function wakeIfClosed(debt: StoredDebt): Promise<void> {
  if (debt.status === 'settled' || debt.status === 'cancelled')
    await wakeWaiting(debt, { event: debt.status });
  if (debt.status === 'handedOver') await wakeWaiting(debt, { event: 'closed' });
}

export async function wakeWaiting(
  debt: Debt,
  reason: Wake | 'changed',
): Promise<'answered' | 'stale' | 'not waiting'> {
  const { debtId, wakeToken } = debt;
  if (wakeToken === undefined || isSending(debt)) return 'not waiting';
  return reason === 'changed' ? lookAgain(debtId, wakeToken) : wake(debtId, wakeToken, reason);
}
