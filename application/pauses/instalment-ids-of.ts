import { findDebt } from '#adapters/table/debts.ts';
import { hasPlanInForce, planInForce } from '#domain/debt/plan-in-force.ts';

/** Lists the ids of the open instalments of a debt's payment plan; the plan may rest while a case of the debt is open. */
export async function instalmentIdsOf(debtId: string): Promise<string[]> {
  const debt = await findDebt(debtId);
  const ids = (hasPlanInForce(debt) && planInForce(debt)?.instalments.map((part) => part.debtId)) || [];
  const parts = await Promise.all(ids.map(findDebt));
  return ids.filter((_, index) => parts[index] && parts[index].status !== 'awaitingInvoice');
}
