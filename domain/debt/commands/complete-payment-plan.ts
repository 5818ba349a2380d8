import type { Holiday } from '#domain/calendar/calendar.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change } from '#domain/debt/decision.ts';
import { settledEvents } from '#domain/debt/settled-events.ts';
import { settledOn } from '#domain/debt/settled-on.ts';
import { sumOfWaivers, waiversOf } from '#domain/debt/settlement.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withPartsOf } from '#domain/debt/with-parts-of.ts';
import { withPlanEnded } from '#domain/debt/with-plan-ended.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

export interface PlanEnd {
  /** The debts of the instalments, as they are now. */
  readonly parts: readonly StoredDebt[];
  /** When that was found (ISO-8601). */
  readonly at: string;
  readonly otherOpenDebts: number;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

/**
 * Settles a debt whose instalments were all paid, or written off or cancelled by billing. What was paid of them is on its own
 * ledger, and the rest is waived.
 */
export function completePaymentPlan(
  debt: DebtFor<'completePaymentPlan'>,
  { parts, at, otherOpenDebts, holidays }: PlanEnd,
): Change {
  const ledger = { ...withPartsOf(debt, parts), settledAt: at };
  const last = settledOn(ledger) ?? dayFor(debt, at);
  const { daysLate, ...balance } = balanceOn(ledger, last);
  const waivers = waiversOf(balance, last);
  const waived = sumOfWaivers(waivers);
  const occasion = `payment-plan-${debt.paymentPlans.length}`;
  const writeOffs = withWaived(ledger, occasion, { waivers, at });
  const paymentPlans = withPlanEnded(debt, 'kept');
  return change({
    set: { status: 'settled', settledAt: at, paymentPlans, writeOffs },
    events: settledEvents(
      { ...ledger, writeOffs },
      { occasion, by: 'payment-plan', waived, daysLate, otherOpenDebts, holidays },
    ),
    effects: [{ kind: 'writeSummary' }, { kind: 'releaseCreditHold' }],
  });
}
