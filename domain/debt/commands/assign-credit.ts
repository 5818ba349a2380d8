import { isBefore } from '#domain/calendar/days.ts';
import { assigneeCodes, assigneeQuoteId } from '#domain/debt/assignee-codes.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { ALREADY, type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { handOverEvent } from '#domain/debt/hand-over-event.ts';
import { moneyForAssignee } from '#domain/debt/money-for-assignee.ts';
import { ofSeller } from '#domain/debt/of-seller.ts';
import { quoteOf } from '#domain/debt/quote-of.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withoutTheOneThatHolds } from '#domain/debt/void-promise.ts';
import { withQuote } from '#domain/debt/with-quote.ts';
import type { Assignment } from '#schemas/records/assignment.ts';
import type { Debt, DebtAwaitingInvoice, StoredDebt } from '#schemas/records/debt.ts';

const OTHERWISE =
  'assignedAt: another assignment of this invoice was reported for the same instant; which one holds is for a person';

/** Whether a debt, or what waits for its invoice, shows that this assignment was recorded before. */
export const isAssignedBefore =
  (assigned: Assignment) =>
  (debt: StoredDebt): boolean =>
    isSame(debt.status === 'awaitingInvoice' ? debt.early?.assigned : debt.assigned, assigned);

const isSame = (known: Assignment | undefined, assigned: Assignment): boolean =>
  known !== undefined && contentOf(known) === contentOf(assigned);

/** All that billing said, but for when it said it: the same is a repetition, however often it is reported. */
const contentOf = ({ to, notifiedOn, bill }: Assignment): string =>
  JSON.stringify([
    [to.name, to.taxId, to.address, to.phone, to.url],
    notifiedOn,
    bill && [bill.amount, bill.goodThrough, bill.digitableLine, bill.pixCode],
  ]);

/** Keeps an assignment that came before its invoice, until that comes. */
export function keepAssignment(
  { early = { amended: {}, terms: {} } }: DebtAwaitingInvoice,
  assigned: Assignment,
  at: string,
): Change | typeof ALREADY | Refused {
  return (
    overtaken(early.assigned, assigned) ??
    change({
      set: { early: { ...early, assigned } },
      events: [
        debtEvent('InvoiceChangeUnapplied.v1', `assigned/${assigned.assignedAt}`, { at, change: 'assigned' }),
      ],
    })
  );
}

/** What an older report comes to, and another one of the same instant. */
function overtaken(
  known: Assignment | undefined,
  assigned: Assignment,
): typeof ALREADY | Refused | undefined {
  if (!known || isBefore(known.assignedAt, assigned.assignedAt)) return undefined;
  return isBefore(assigned.assignedAt, known.assignedAt) ? ALREADY : refused('assigned-otherwise', OTHERWISE);
}

/**
 * Records to whom a credit was assigned, whatever the status of its debt. From now on no code of the creditor is shown, and
 * nothing is offered or agreed on. A debt on its ladder goes on while a bill of the assignee asks for just what settles it; else,
 * and when something was promised to the first creditor, a person takes it over. What was paid after the notice is published.
 * @param at when it came (ISO-8601)
 */
export function assignCredit(
  debt: Exclude<DebtFor<'assignCredit'>, DebtAwaitingInvoice>,
  assigned: Assignment,
  at: string,
): Change | typeof ALREADY | Refused {
  const before = overtaken(debt.assigned, assigned);
  if (before) return before;
  const quotes = withBill(debt, assigned);
  const after = { ...debt, assigned, quotes };
  const goesOver =
    debt.status === 'promised' || (debt.status === 'open' && !assigneeCodes(after, dayFor(debt, at)));
  const { due: owed, daysLate } = balanceOn(after, dayFor(debt, at));
  const handedOver = { status: 'handedOver', handedOver: { at, reason: 'assigned' } } as const;
  const promises = { promises: withoutTheOneThatHolds(debt.promises) };
  const set = { assigned, quotes, ...(debt.status === 'promised' ? promises : {}) };
  return change({
    set: goesOver ? { ...set, ...handedOver } : set,
    events: [
      debtEvent('DebtAssigned.v1', assigned.assignedAt, {
        at,
        debtorId: debt.debtorId,
        ...ofSeller(debt),
        assigneeTaxId: assigned.to.taxId,
        notifiedOn: assigned.notifiedOn,
        hasBill: assigned.bill !== undefined,
      }),
      ...Object.entries(debt.payments).flatMap(([paymentId, payment]) =>
        moneyForAssignee(after, { ...payment, paymentId, at }),
      ),
      ...(goesOver
        ? [handOverEvent(debt, `${debt.version}/assigned`, { at, reason: 'assigned', owed, daysLate })]
        : []),
    ],
    effects: [
      ...(assigned.bill ? [{ kind: 'rememberCodes' } as const] : []),
      ...(goesOver ? [{ kind: 'endWait', event: 'closed' } as const] : []),
      { kind: 'writeSummary' },
    ],
  });
}

/** The quotes of a debt with the figure of the assignee's bill, which settles it by its last day. */
function withBill(debt: Debt, assigned: Assignment): Debt['quotes'] {
  const { bill, zone, assignedAt } = assigned;
  if (!bill) return debt.quotes;
  const { amount, goodThrough } = bill;
  const id = assigneeQuoteId(assigned);
  return withQuote(debt, quoteOf(debt, { id, by: 'bill', amount, issuedAt: assignedAt, goodThrough, zone }));
}
