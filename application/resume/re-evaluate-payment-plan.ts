import { countOtherOpen } from '#adapters/table/unpaid-debts.ts';
import { isIssued, lookAtPlan } from '#application/negotiation/look-at-plan.ts';
import { watchPlan } from '#application/negotiation/watch-plan.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { instalmentsOf } from '#application/unit-of-work/plan-parts.ts';
import { breakPaymentPlan } from '#domain/debt/commands/break-payment-plan.ts';
import { completePaymentPlan, type PlanEnd } from '#domain/debt/commands/complete-payment-plan.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { type DebtWithPlan, planInForce } from '#domain/debt/plan-in-force.ts';
import { creditorOf } from '#runtime/config.ts';
import type { ReEvaluateDebtInput } from '#schemas/machine.ts';
import type { Debt, DebtOnPaymentPlan, DebtWithCase, StoredDebt } from '#schemas/records/debt.ts';
import type { Answer } from './answer.ts';
import { atMostItsLastDay } from './at-most-its-last-day.ts';
import { hasChanged } from './has-changed.ts';
import { renewsAt } from './renew-execution.ts';
import { staleUntil } from './stale-until.ts';

/**
 * Re-evaluates a payment plan. It is kept when every instalment is paid, or cancelled by billing: the debt is settled
 * with the last. It is broken when as many are missed as its terms say: the debt is owed again, less what was paid of
 * them, or goes to a person if its credit was assigned meanwhile. Otherwise its machine waits until one of both has come: the relay looks
 * when something may have.
 */
export async function reEvaluatePaymentPlan(
  debt: DebtOnPaymentPlan,
  { enteredAt: now, startedAt }: ReEvaluateDebtInput,
): Promise<Answer> {
  const look = await lookAtPlan(debt, now);
  switch (look.kind) {
    case 'kept':
      return complete(debt, look.parts.filter(isIssued), now);
    case 'missed': {
      const later = await staleUntil(debt, now);
      if (later) return { event: 'onPaymentPlan', until: atMostItsLastDay(debt, later) };
      return comeBack(debt, look.parts, now);
    }
    case 'breaking':
      return comeBack(debt, look.parts, now);
    case 'goes-on':
      await watchPlan(debt, { next: look.next, now });
      return { event: 'onPaymentPlan', until: atMostItsLastDay(debt, renewsAt(startedAt)) };
  }
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
