import { findDebt } from '#adapters/table/debts.ts';
import { debtIdOf, debtIdsOfInstalment } from '#adapters/table/keys.ts';
import { openHardship } from '#domain/debt/open-hardship.ts';
import { planInForce } from '#domain/debt/plan-in-force.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';

/** The debt of a payment plan, and which instalment of which of its plans is meant. */
export interface OfInstalment {
  readonly whole: Debt;
  readonly plan: PaymentPlan;
  readonly number: number;
}

/**
 * The debt that has the money of an instalment: all that is paid for any instalment is on the ledger of the debt whose plan it is
 * of, while that plan holds and after it. The instalment need not be open yet. Undefined of a debt that is no instalment.
 */
export async function wholeOf(
  ids: { readonly creditorId: string; readonly invoiceId: string },
  stored: StoredDebt | undefined,
): Promise<OfInstalment | undefined> {
  const debtId = debtIdOf(ids.creditorId, ids.invoiceId);
  for (const wholeId of wholeIdsOf(ids, stored)) {
    const whole = await findDebt(wholeId);
    if (!whole || whole.status === 'awaitingInvoice') continue;
    for (const plan of whole.paymentPlans) {
      const part = plan.instalments.find((one) => one.debtId === debtId);
      if (part) return { whole, plan, number: part.number };
    }
  }
  return undefined;
}

function wholeIdsOf(
  { creditorId, invoiceId }: { readonly creditorId: string; readonly invoiceId: string },
  stored: StoredDebt | undefined,
): string[] {
  if (!stored || stored.status === 'awaitingInvoice') return debtIdsOfInstalment(creditorId, invoiceId);
  return stored.instalmentOf ? [stored.instalmentOf.debtId] : [];
}

/**
 * The debt of an instalment whose payment plan no longer holds, or rests while a dispute of the debt is open: nobody is asked for the
 * instalment. Undefined while it may be asked for.
 */
export function wholeInstead({ whole, plan }: OfInstalment): Debt | undefined {
  // A hardship rests every ladder of its debtor by a rule of its own: it is no dispute of this debt.
  const holds = whole.status === 'onPaymentPlan' || openHardship(whole) !== undefined;
  return holds && planInForce(whole) === plan && plan.ended === undefined ? undefined : whole;
}

/** The debt that has the money of a debt: itself, or the one whose instalment it is. */
export async function debtThatOwns(debtId: string): Promise<StoredDebt | undefined> {
  const debt = await findDebt(debtId);
  return debt && ((await wholeOf(debt, debt))?.whole ?? debt);
}
