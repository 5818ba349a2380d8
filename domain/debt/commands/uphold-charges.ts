import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, type Refused, refused } from '#domain/debt/decision.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { reopening, type WayBack } from '#domain/debt/reopening.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';

/** What the decision needs beside the debt. */
export interface UpholdingFacts {
  /** When it came (ISO-8601). */
  readonly at: string;
  readonly wayBack: WayBack;
}

/** Whether the charges of a debt stay owed already. */
export const areUpheld = (debt: StoredDebt): boolean =>
  debt.status !== 'awaitingInvoice' && debt.terms.whenOnlyChargesAreLeft.above === 'uphold';

/**
 * Puts a debt of which only charges are left back on its ladder, because a person said that they stay owed. No person
 * is asked about this debt again.
 */
export function upholdCharges(
  debt: DebtFor<'upholdCharges'>,
  { at, wayBack }: UpholdingFacts,
): Change | Refused {
  if (debt.handedOver.reason !== 'only-charges-left') return refused('not-asked');
  const { waiveUpTo } = debt.terms.whenOnlyChargesAreLeft;
  const terms: Debt['terms'] = { ...debt.terms, whenOnlyChargesAreLeft: { waiveUpTo, above: 'uphold' } };
  const day = latestDay(debt, dayFor(debt, at));
  const reopened = reopening({ ...debt, terms }, { because: 'charges-upheld', day, at, wayBack });
  return { ...reopened, set: { ...reopened.set, terms } };
}
