import { planEntries } from '#domain/debt/allot-plan-money.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { handOverEvent } from '#domain/debt/hand-over-event.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { settledEvents } from '#domain/debt/settled-events.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withPartsOf } from '#domain/debt/with-parts-of.ts';
import { withPlanEnded } from '#domain/debt/with-plan-ended.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import type { PlanEnd } from './complete-payment-plan.ts';

/**
 * Breaks a payment plan of which as many instalments were missed as its terms say: the debt is owed again, less what was paid of them, and
 * the instalments are closed. A debtor who paid all that is owed by them, interest and all, owes nothing. If the credit was assigned, the
 * plan is not broken but handed over to a person, because no code pays the instalments, and what the assignee received is not known here.
 */
export function breakPaymentPlan(
  debt: DebtFor<'breakPaymentPlan'>,
  { parts, at, otherOpenDebts, holidays }: PlanEnd,
): Change {
  const back = withPartsOf(debt, parts);
  const plan = lastOf(debt.paymentPlans);
  const paymentPlans = withPlanEnded(debt, debt.assigned ? 'assigned' : 'broken');
  const { number } = plan;
  const occasion = `payment-plan-${number}`;
  const day = latestDay(back, dayFor(debt, at));
  const { settles, balance: owed, waived, waivers, daysLate } = settlementOn(back, day);
  const { payments, refunds } = planEntries(debt, plan);
  const received = Math.max(0, sumOf(payments) - sumOf(refunds));
  const broken = debtEvent('PaymentPlanBroken.v1', String(number), { at, number, received, owed });
  const closing = { kind: 'closeInstalments', plan: number, at } as const;
  if (!settles && debt.assigned)
    return change({
      set: {
        status: 'handedOver',
        handedOver: { at, reason: 'assigned' },
        paymentPlans,
        writeOffs: back.writeOffs,
      },
      events: [
        handOverEvent(debt, `${debt.version}/${occasion}`, { at, reason: 'assigned', owed, daysLate }),
      ],
      effects: [{ kind: 'writeSummary' }, closing],
    });
  if (!settles)
    return change({
      set: { status: 'open', paymentPlans, writeOffs: back.writeOffs },
      events: [broken],
      effects: [{ kind: 'writeSummary' }, closing],
    });
  const writeOffs = withWaived(back, occasion, { waivers, at });
  return change({
    set: { status: 'settled', settledAt: at, paymentPlans, writeOffs },
    events: [
      broken,
      ...settledEvents(
        { ...back, writeOffs, settledAt: at },
        { occasion, by: 'payment-plan', waived, daysLate, otherOpenDebts, holidays },
      ),
    ],
    effects: [{ kind: 'writeSummary' }, closing, { kind: 'releaseCreditHold' }],
  });
}
