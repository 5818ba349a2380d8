import { addBusinessDays } from '#domain/calendar/business-days.ts';
import type { Holiday } from '#domain/calendar/calendar.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { isFromReport } from '#domain/debt/is-from-report.ts';
import { withOneMore } from '#domain/debt/last-of.ts';
import { ofSeller } from '#domain/debt/of-seller.ts';
import { onNewWord } from '#domain/debt/on-new-word.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withoutTheOneThatHolds } from '#domain/debt/void-promise.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { CaseKind, SaidBy } from '#schemas/records/negotiation.ts';

/** The debtor does not recognise the debt, has a problem with what was bought, or cannot pay. */
export interface OpenCase {
  readonly kind: CaseKind;
  /** When it was said (ISO-8601). */
  readonly at: string;
  readonly by: SaidBy;
  /** When the report of billing says that it was said (ISO-8601, UTC); undefined on the debtor's page. */
  readonly reportedAt?: string | undefined;
}

export interface CaseFacts {
  /** The owner who has to answer, by a name of the creditor's config. */
  readonly owner: string;
  readonly answerInBusinessDays: number;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

/** Whether a case of the same kind is open already, or was opened by the same report. */
export const isSameCase =
  ({ kind, reportedAt }: Pick<OpenCase, 'kind' | 'reportedAt'>) =>
  (debt: StoredDebt): boolean =>
    debt.status !== 'awaitingInvoice' &&
    ((debt.status === 'caseOpen' && debt.cases.at(-1)?.kind === kind) ||
      debt.cases.some((one) => one.kind === kind && isFromReport(one, reportedAt)));

/**
 * Stops the ladder until a person answers; a promise that holds is void, and a payment plan that holds rests with its instalments: it
 * is not broken meanwhile. A hardship is the debtor's and not the invoice's: it
 * holds the ladders of their other debts to this creditor too.
 */
export function openCase(
  debt: DebtFor<'openCase'>,
  { kind, at, by, reportedAt }: OpenCase,
  { owner, answerInBusinessDays, holidays }: CaseFacts,
): Change {
  const number = debt.cases.length + 1;
  const deadline = addBusinessDays(dayFor(debt, at), answerInBusinessDays, holidays);
  const { set, effects } = onNewWord(debt);
  return change({
    set: {
      ...set,
      status: 'caseOpen',
      cases: withOneMore(debt.cases, {
        number,
        kind,
        openedAt: at,
        by,
        ...(reportedAt === undefined ? {} : { reportedAt }),
        deadline,
        owner,
      }),
      ...(debt.status === 'promised' ? { promises: withoutTheOneThatHolds(debt.promises) } : {}),
    },
    events: [
      debtEvent('CaseOpened.v1', String(number), {
        at,
        number,
        kind,
        by,
        deadline,
        owner,
        debtorId: debt.debtorId,
        ...ofSeller(debt),
      }),
    ],
    effects: kind === 'hardship' ? [{ kind: 'writeHardship' }, ...effects] : effects,
  });
}
