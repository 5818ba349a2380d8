import { inUtc, isBefore } from '#domain/calendar/days.ts';
import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { knownPause, type Pausable, withPause, withResumed } from '#domain/debt/pauses.ts';
import type { Bill } from '#schemas/records/bill.ts';
import type { DebtAwaitingInvoice, EarlyChanges } from '#schemas/records/debt.ts';
import type { Pause, PauseScope } from '#schemas/records/pause.ts';
import type { AmendInvoice } from './amend-invoice.ts';

/**
 * Keeps a cancellation that came before its invoice, until that comes.
 * @param at when it came (ISO-8601)
 */
export const keepCancellation = ({ early }: DebtAwaitingInvoice, at: string): Change =>
  change({
    set: { early: { ...(early ?? NOTHING), cancelledAt: at } },
    events: [debtEvent('InvoiceChangeUnapplied.v1', 'cancelled', { at, change: 'cancelled' })],
  });

/**
 * Keeps an amendment that came before its invoice, until that comes: of each field the one that billing made last.
 * @param at when it came (ISO-8601)
 */
export function keepAmendment(
  { early = NOTHING }: DebtAwaitingInvoice,
  amended: AmendInvoice,
  at: string,
): Change | Refused {
  const amendedAt = inUtc(amended.amendedAt);
  const newer = fieldsOf(amended).filter((field) => {
    const last = early.amended[field];
    return last === undefined || !isBefore(amendedAt, last);
  });
  const other = newer.find(
    (field) => early.amended[field] === amendedAt && early.terms[field] !== amended[field],
  );
  if (other)
    return refused(
      'amended-otherwise',
      `${other}: was amended to something else at the same instant; which one holds is for a person`,
    );
  const { bill: known, ...terms } = early.terms;
  // A bill is for an amount.
  const bill = amended.bill ?? (newer.includes('amount') ? undefined : known);
  return change({
    set: {
      early: {
        ...early,
        amended: { ...early.amended, ...Object.fromEntries(newer.map((field) => [field, amendedAt])) },
        terms: {
          ...terms,
          ...Object.fromEntries(newer.map((field) => [field, amended[field]])),
          ...(bill === undefined ? {} : { bill }),
        },
      },
    },
    events: [
      debtEvent('InvoiceChangeUnapplied.v1', `amended/${amendedAt}`, { at, change: 'amended', amendedAt }),
    ],
  });
}

/** Whether everything in an amendment waits for the invoice already, or is older than what does. */
export const isKept = ({ early = NOTHING }: DebtAwaitingInvoice, amended: AmendInvoice): boolean =>
  fieldsOf(amended).every((field) => {
    const last = early.amended[field];
    const at = inUtc(amended.amendedAt);
    return (
      last !== undefined && (isBefore(at, last) || (at === last && early.terms[field] === amended[field]))
    );
  });

const fieldsOf = (amended: AmendInvoice): ('amount' | 'dueDate')[] =>
  (['amount', 'dueDate'] as const).filter((field) => amended[field] !== undefined);

/** What is known of pauses of an invoice that has not come. */
export const earlyPauses = ({ early }: Pick<DebtAwaitingInvoice, 'early'>): Pausable => ({
  pauses: early?.pauses ?? [],
  ...(early?.resumedAt ? { resumedAt: early.resumedAt } : {}),
});

/**
 * Keeps a pause that came before its invoice, until that comes.
 * @param at when it came (ISO-8601)
 */
export function keepPause(debt: DebtAwaitingInvoice, pause: Pause, at: string): Change | Refused {
  const known = earlyPauses(debt);
  if (knownPause(known, pause) === 'otherwise') return refused('paused-otherwise');
  return change({
    set: { early: { ...(debt.early ?? NOTHING), pauses: withPause(known, pause) } },
    events: [debtEvent('InvoiceChangeUnapplied.v1', `paused/${pause.pauseId}`, { at, change: 'paused' })],
  });
}

/** Keeps a resumption that came before its invoice: an older pause that comes after it does not hold. */
export const keepResumption = (
  debt: DebtAwaitingInvoice,
  { scope, resumedAt }: { readonly scope: PauseScope; readonly resumedAt: string },
  at: string,
): Change =>
  change({
    set: { early: { ...(debt.early ?? NOTHING), ...withResumed(earlyPauses(debt), scope, resumedAt) } },
    events: [debtEvent('InvoiceChangeUnapplied.v1', `resumed/${resumedAt}`, { at, change: 'resumed' })],
  });

/** What an invoice asks for, and with which bill. */
export interface InvoiceTerms {
  readonly amount: number;
  readonly dueDate: string;
  readonly bill: Bill;
}

/** What an invoice asks for after the amendments that came before it. */
export function termsInForce(issued: InvoiceTerms, early: EarlyChanges | undefined): InvoiceTerms {
  if (!early) return issued;
  const { amount = issued.amount, dueDate = issued.dueDate, bill } = early.terms;
  return { amount, dueDate, bill: bill ?? (amount === issued.amount ? issued.bill : {}) };
}

const NOTHING: EarlyChanges = { amended: {}, terms: {} };
