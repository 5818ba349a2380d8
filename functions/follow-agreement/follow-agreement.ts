import { isOwed } from '../../schemas/records/debt.ts';
import { closeInstalments } from '../shared/negotiation/close-instalments.ts';
import { findDebt } from '../shared/store/debts.ts';
import { wakeWaiting } from '../shared/wake.ts';

/**
 * An instalment that closed has the machine of its debt look how the agreement stands: it may have been the last. A debt
 * that closed in another way than by its instalments (its old bill was paid, billing cancelled it) takes them with it:
 * nobody owes them any more. Done again, it does nothing more.
 * @param now when it closed (ISO-8601)
 */
export async function followAgreement(debtId: string, now: string): Promise<void> {
  const debt = await findDebt(debtId);
  if (!debt || debt.status === 'unmatched' || isOwed(debt.status)) return;
  const agreement = debt.agreements.at(-1);
  if (agreement && !agreement.ended) await closeInstalments(debt, now);
  if (!debt.instalmentOf) return;
  const whole = await findDebt(debt.instalmentOf.debtId);
  if (whole?.status === 'agreed') await wakeWaiting(whole, 'changed');
}
