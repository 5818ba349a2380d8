import { paymentsKnownFor } from '#application/unit-of-work/payments-known-for.ts';
import { instalmentsOf } from '#application/unit-of-work/plan-parts.ts';
import { addDays, BANK_ZONE, dayOf, endOfDay, isBefore, latest, startOfDay } from '#domain/calendar/days.ts';
import { anyCodes } from '#domain/debt/any-codes.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { isLittleLeft } from '#domain/debt/is-little-left.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import { openHardship } from '#domain/debt/open-hardship.ts';
import { restedUntil } from '#domain/debt/rested-until.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debt, DebtOnPaymentPlan, StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';
import { OPENS_DAYS_BEFORE, openInstalments } from './open-instalments.ts';
import { promiseOver } from './promise-times.ts';

/** A plan is looked at after this many days at the latest. */
const LOOKS_AFTER_DAYS = 60;

/** What a payment plan has come to at an instant, with the debts of its instalments as they are. */
export type PlanLook = { readonly parts: readonly StoredDebt[] } & (
  | {
      /** `kept`: every instalment is closed. `missed`: as many are missed as its terms say. `breaking`: it was being broken. */
      readonly kind: 'kept' | 'missed' | 'breaking';
    }
  | {
      readonly kind: 'goes-on';
      /** When it has to be looked at again (ISO-8601). */
      readonly next: string;
    }
);

/**
 * Looks at a payment plan: opens the instalments that fall due soon, and finds whether it is kept, or missed, or goes on until the next
 * instalment would be missed, a case of one is to be answered, or one opens.
 */
export async function lookAtPlan(debt: DebtOnPaymentPlan, now: string): Promise<PlanLook> {
  const plan = lastOf(debt.paymentPlans);
  const all = (await openInstalments(debt, now)) ?? (await instalmentsOf(plan));
  const parts = all.flatMap((part) => part.debt ?? []);
  if (plan.ended === 'breaking') return { kind: 'breaking', parts };
  const closed = parts.filter(({ status }) => status === 'settled' || status === 'cancelled');
  if (closed.length === all.length) return { kind: 'kept', parts };
  const owed = parts.flatMap((part) => (isIssued(part) && isOwed(part.status) ? [part] : []));
  // While the debtor says that they cannot pay, no instalment is missed. One that is disputed is not missed either, nor one of which so little is left that nobody is asked for it.
  const reportsHardship = owed.some(openHardship);
  const missed = owed.filter(
    (part) =>
      !reportsHardship &&
      part.status !== 'caseOpen' &&
      !isLittleLeft(part) &&
      !isBefore(now, missedAt(part, plan, restedUntil(part, debt, owed))),
  );
  if (missed.length >= plan.breach.instalments) return { kind: 'missed', parts };
  const comes = [
    ...owed.flatMap((part) => [missedAt(part, plan, restedUntil(part, debt, owed)), ...deadlineOf(part)]),
    ...all.flatMap(({ debt: part, dueDate }) =>
      part && isIssued(part) ? [] : [startOfDay(addDays(dueDate, -OPENS_DAYS_BEFORE), debt.zone)],
    ),
    endOfDay(addDays(dayOf(now), LOOKS_AFTER_DAYS), BANK_ZONE),
  ];
  const [next = now] = comes.filter((at) => isBefore(now, at)).sort();
  return { kind: 'goes-on', parts, next };
}

/** The end of the last day for an answer to the open case of an instalment (ISO-8601). */
const deadlineOf = ({ status, cases }: Debt): string[] => {
  const open = status === 'caseOpen' ? cases.at(-1) : undefined;
  return open ? [endOfDay(open.deadline, BANK_ZONE)] : [];
};

export const isIssued = (debt: StoredDebt): debt is Debt => debt.status !== 'awaitingInvoice';

/**
 * When an instalment is missed (ISO-8601): unpaid N days after it fell due, when a payment of that day is known. A day
 * that the debtor promised for it comes first, and so does the answer to a case that rested it, from which the days count again.
 * @param rested see `restedUntil`
 */
function missedAt(part: Debt, { breach }: PaymentPlan, rested: string | undefined): string {
  const from = latest(part.rolledDueDate, ...(rested === undefined ? [] : [dayFor(part, rested)]));
  const lastDay = addDays(from, breach.days);
  const due = paymentsKnownFor(creditorOf(part), lastDay, anyCodes(part), part.zone);
  const promised = part.status === 'promised' ? promiseOver(part) : due;
  return isBefore(due, promised) ? promised : due;
}
