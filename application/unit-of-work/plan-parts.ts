import { findDebt } from '#adapters/table/debts.ts';
import { type PlanPart, planPartOf } from '#domain/debt/allot-plan-money.ts';
import { hasPlanInForce, planInForce } from '#domain/debt/plan-in-force.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';

/** An instalment of a payment plan with its debt, if it is open yet. */
export type Part = PaymentPlan['instalments'][number] & { readonly debt: StoredDebt | undefined };

/** The instalments of a payment plan, each with its debt, as far as it is open yet. */
export const instalmentsOf = ({ instalments }: PaymentPlan): Promise<Part[]> =>
  Promise.all(instalments.map(async (part) => ({ ...part, debt: await findDebt(part.debtId) })));

/** What the instalments of the payment plan of a debt cost that holds; undefined when none does. */
export async function planPartsOf(debt: StoredDebt): Promise<PlanPart[] | undefined> {
  const plan = hasPlanInForce(debt) ? planInForce(debt) : undefined;
  if (!plan || debt.status === 'awaitingInvoice') return undefined;
  return costsOf(await instalmentsOf(plan), debt);
}

export const costsOf = (parts: readonly Part[], whole: Debt): PlanPart[] =>
  parts.map(({ debt, ...part }) => planPartOf(part, debt, whole));
