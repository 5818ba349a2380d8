import { findDebt } from '#adapters/table/debts.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';

/**
 * The debt that an instalment goes back to once their payment plan is over, or about to be: what was paid of the
 * instalment is on it, and later reports of that money concern it. Undefined while the payment plan holds, and of a
 * debt that is no instalment. The debt may have another payment plan by then.
 */
export async function wholeOf(stored: StoredDebt): Promise<Debt | undefined> {
  if (stored.status === 'awaitingInvoice' || !stored.instalmentOf) return undefined;
  const whole = await findDebt(stored.instalmentOf.debtId);
  if (!whole || whole.status === 'awaitingInvoice') return undefined;
  const own = whole.paymentPlans.find(({ instalments }) =>
    instalments.some(({ debtId }) => debtId === stored.debtId),
  );
  return whole.status !== 'onPaymentPlan' || own?.ended !== undefined ? whole : undefined;
}

/** The debt that money of a debt concerns: itself, or the one that this instalment goes back to. */
export async function debtThatOwns(debtId: string): Promise<StoredDebt | undefined> {
  const debt = await findDebt(debtId);
  return debt && ((await wholeOf(debt)) ?? debt);
}
