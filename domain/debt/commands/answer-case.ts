import type { Holiday } from '#domain/calendar/calendar.ts';
import { allotting } from '#domain/debt/allotting.ts';
import { type Change, change } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { planInForce } from '#domain/debt/plan-in-force.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withPlanEnded } from '#domain/debt/with-plan-ended.ts';
import type { Case, CaseOutcome } from '#schemas/records/negotiation.ts';
import { cancelledEvents } from './cancel-invoice.ts';

/** A person answers a case of a debt. */
export interface AnswerCase {
  readonly outcome: CaseOutcome;
  /** When the person answered (ISO-8601). */
  readonly answeredAt: string;
  /** When it came (ISO-8601). */
  readonly at: string;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

const SUMMARY = { kind: 'writeSummary' } as const;

/**
 * Resolves a case. For the debtor: the debt is cancelled, or goes on with what billing amended before. For the
 * creditor: the ladder, or the payment plan, goes on where it is due by now; any other answer ends the plan. A debt that closed meanwhile stays closed: only its case is
 * answered.
 * @param answered the case, which is unanswered so far
 */
export function answerCase(debt: DebtFor<'answerCase'>, answered: Case, given: AnswerCase): Change {
  const ended = answered.kind === 'hardship' ? [{ kind: 'writeHardship' } as const] : [];
  const { outcome, answeredAt, at } = given;
  const { number, kind } = answered;
  const cases = debt.cases.map((one) =>
    one.number === number ? { ...one, resolved: { at: answeredAt, outcome } } : one,
  );
  const resolved = debtEvent('CaseResolved.v1', String(number), { at, number, kind, outcome });
  if (!isOwed(debt.status))
    return change({ set: { cases }, events: [resolved], effects: [...ended, { kind: 'writeSummary' }] });
  if (outcome === 'cancelled')
    return change({
      set: { status: 'cancelled', cancelledAt: at, cases },
      events: [resolved, ...cancelledEvents(debt, { at, holidays: given.holidays })],
      effects: [
        ...ended,
        { kind: 'endWait', event: 'cancelled' },
        { kind: 'writeSummary' },
        ...allotting(debt),
        { kind: 'releaseCreditHold' },
      ],
    });
  const goesOn = debt.status === 'caseOpen' || debt.status === 'open';
  if (!goesOn) return change({ set: { cases }, events: [resolved], effects: [...ended, SUMMARY] });
  const plan = debt.status === 'caseOpen' ? planInForce(debt) : undefined;
  const [first, ...others] = debt.paymentPlans;
  const effects = [...ended, { kind: 'reEvaluate' } as const, SUMMARY];
  if (plan && first && outcome === 'upheld')
    return change({
      set: { status: 'onPaymentPlan', paymentPlans: [first, ...others], cases },
      events: [resolved],
      effects,
    });
  // The plan was of another amount, or a person looks for another way.
  return change({
    set: { status: 'open', cases, ...(plan ? { paymentPlans: withPlanEnded(debt, 'replaced') } : {}) },
    events: [resolved],
    effects: plan ? [...effects, { kind: 'closeInstalments', plan: plan.number, at }] : effects,
  });
}
