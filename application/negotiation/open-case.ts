import { putCaseText } from '#adapters/table/case-texts.ts';
import { outgoing } from '#application/unit-of-work/outbox.ts';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { withoutTheOneThatHolds } from '#domain/debt/void-promise.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { CaseKind, SaidBy } from '#schemas/records/negotiation.ts';
import { type Decision, negotiate, refused } from './negotiate.ts';
import type { Outcome } from './outcome.ts';

interface CaseGiven {
  readonly debtId: string;
  readonly kind: CaseKind;
  /** In the debtor's words. */
  readonly text?: string;
  /** When it was said (ISO-8601). */
  readonly at: string;
  readonly by: SaidBy;
}

/**
 * Opens a case: the debtor does not recognise the debt, has a problem with what was bought, or cannot pay. The ladder
 * stands still at once, until a person answers; a promise that held is void. What the debtor wrote is kept beside
 * their record, where an erasure finds it.
 */
export async function openCase(given: CaseGiven): Promise<Outcome> {
  const { debtId, kind, text, at, by } = given;
  const outcome = await negotiate(debtId, async (debt) => decide(debt, { kind, at, by }));
  const number = outcome.done ? outcome.debt.cases.length : 0;
  if (outcome.done && text !== undefined) await putCaseText(outcome.debt, { number, text, at });
  return outcome;
}

function decide(debt: Debt, { kind, at, by }: Pick<CaseGiven, 'kind' | 'at' | 'by'>): Decision {
  const { status, cases, promises } = debt;
  if (status === 'caseOpen') return cases.at(-1)?.kind === kind ? { kind: 'already' } : refused('caseOpen');
  if (status === 'onPaymentPlan') return refused('onPaymentPlan');
  const { holidays, negotiation } = creditorOf(debt);
  const { owner, answerInBusinessDays } = negotiation.cases;
  const opened = {
    number: cases.length + 1,
    kind,
    openedAt: at,
    by,
    deadline: addBusinessDays(dayOf(at), answerInBusinessDays, holidays),
    owner,
  };
  return {
    kind: 'change',
    change: {
      status: 'caseOpen',
      cases: [...cases, opened],
      ...(status === 'promised' ? { promises: withoutTheOneThatHolds(promises) } : {}),
    },
    events: [
      outgoing('CaseOpened.v1', debt, String(opened.number), {
        at,
        number: opened.number,
        kind,
        by,
        deadline: opened.deadline,
        owner,
        debtorId: debt.debtorId,
        ...(debt.sellerId === undefined ? {} : { sellerId: debt.sellerId }),
      }),
    ],
  };
}
