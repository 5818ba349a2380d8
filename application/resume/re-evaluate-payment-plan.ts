import { countOtherOpen } from '#adapters/table/unpaid-debts.ts';
import { openInstalments } from '#application/negotiation/open-instalments.ts';
import { promiseOver } from '#application/negotiation/promise-times.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { paymentsKnownFor } from '#application/unit-of-work/payments-known-for.ts';
import { instalmentsOf } from '#application/unit-of-work/plan-parts.ts';
import { addDays, BANK_ZONE, dayOf, endOfDay, isBefore, latest } from '#domain/calendar/days.ts';
import { anyCodes } from '#domain/debt/any-codes.ts';
import { breakPaymentPlan } from '#domain/debt/commands/break-payment-plan.ts';
import { completePaymentPlan, type PlanEnd } from '#domain/debt/commands/complete-payment-plan.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { isLittleLeft } from '#domain/debt/is-little-left.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import { type DebtWithPlan, planInForce } from '#domain/debt/plan-in-force.ts';
import { restedUntil } from '#domain/debt/rested-until.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debt, DebtOnPaymentPlan, DebtWithCase, StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';
import type { Answer } from './answer.ts';
import { atMostItsLastDay } from './at-most-its-last-day.ts';
import { hasChanged } from './has-changed.ts';
import { RE_EVALUATE_AFTER_DAYS } from './renew-execution.ts';
import { staleUntil } from './stale-until.ts';

/**
 * Re-evaluates a payment plan. It is kept when every instalment is paid, or cancelled by billing: the debt is settled
 * with the last. It is broken when as many are missed as its terms say: the debt is owed again, less what was paid of
 * them, or goes to a person if its credit was assigned meanwhile. Otherwise it waits until the next instalment would be missed, or a case of one is to be answered. Instalments that fall due soon are opened here.
 */
export async function reEvaluatePaymentPlan(debt: DebtOnPaymentPlan, now: string): Promise<Answer> {
  const plan = lastOf(debt.paymentPlans);
  await openInstalments(debt, now);
  const parts = (await instalmentsOf(plan)).map((part) => part.debt);
  const known = parts.flatMap((part) => part ?? []);
  if (plan.ended === 'breaking') return comeBack(debt, known, now);
  const closed = parts.flatMap((part) =>
    part && (part.status === 'settled' || part.status === 'cancelled') ? [part] : [],
  );
  if (closed.length === parts.length) return complete(debt, closed, now);
  const owed = parts.flatMap((part) => (part && isIssued(part) && isOwed(part.status) ? [part] : []));
  // While the debtor says that they cannot pay, no instalment is missed. One that is disputed is not missed either, nor one of which so little is left that nobody is asked for it.
  const reportsHardship = owed.some(isHardship);
  const missed = owed.filter(
    (part) =>
      !reportsHardship &&
      part.status !== 'caseOpen' &&
      !isLittleLeft(part) &&
      !isBefore(now, missedAt(part, plan, restedUntil(part, debt, owed))),
  );
  if (missed.length >= plan.breach.instalments) {
    const later = await staleUntil(debt, now);
    if (later) return { event: 'onPaymentPlan', until: atMostItsLastDay(debt, later) };
    return comeBack(debt, known, now);
  }
  const next = owed
    .flatMap((part) => [missedAt(part, plan, restedUntil(part, debt, owed)), ...deadlineOf(part)])
    .filter((at) => isBefore(now, at))
    .sort()[0];
  const latest = endOfDay(addDays(dayOf(now), RE_EVALUATE_AFTER_DAYS), BANK_ZONE);
  const until = next !== undefined && isBefore(next, latest) ? next : latest;
  return { event: 'onPaymentPlan', until: atMostItsLastDay(debt, until) };
}

const isHardship = ({ status, cases }: Debt): boolean =>
  status === 'caseOpen' && cases.at(-1)?.kind === 'hardship';

/** The end of the last day for an answer to the open case of an instalment (ISO-8601). */
const deadlineOf = ({ status, cases }: Debt): string[] => {
  const open = status === 'caseOpen' ? cases.at(-1) : undefined;
  return open ? [endOfDay(open.deadline, BANK_ZONE)] : [];
};

const isIssued = (debt: StoredDebt): debt is Debt => debt.status !== 'awaitingInvoice';

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

/** Completes the plan of a debt with an open case if all of it is paid; gives true if it tried. */
export async function completeIfPaid(debt: DebtWithCase, now: string): Promise<boolean> {
  const plan = planInForce(debt);
  if (!plan) return false;
  const parts = (await instalmentsOf(plan)).map((part) => part.debt);
  const closed = parts.flatMap((part) => (part && isIssued(part) && !isOwed(part.status) ? [part] : []));
  if (closed.length < parts.length || closed.some(({ status }) => status === 'prescribed')) return false;
  await complete(debt, closed, now);
  return true;
}

async function complete(debt: DebtWithPlan, parts: readonly Debt[], now: string): Promise<'again'> {
  const end = await endOf(debt, parts, now);
  await applyCommand(debt, {
    command: 'completePaymentPlan',
    isRepeated: hasChanged(debt),
    decide: (current) => completePaymentPlan(current, end),
  });
  return 'again';
}

/** The debt comes back with the money that it has; its instalments are closed by an effect of that. */
async function comeBack(
  debt: DebtOnPaymentPlan,
  parts: readonly StoredDebt[],
  now: string,
): Promise<'again'> {
  const end = await endOf(debt, parts, now);
  await applyCommand(debt, {
    command: 'breakPaymentPlan',
    isRepeated: hasChanged(debt),
    decide: (current) => breakPaymentPlan(current, end),
  });
  return 'again';
}

const endOf = async (debt: Debt, parts: readonly StoredDebt[], at: string): Promise<PlanEnd> => ({
  parts,
  at,
  otherOpenDebts: await countOtherOpen(debt),
  holidays: creditorOf(debt).holidays,
});
