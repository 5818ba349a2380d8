import type { Holiday } from '#domain/calendar/calendar.ts';
import { allotting } from '#domain/debt/allotting.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { type Change, change } from '#domain/debt/decision.ts';
import { type DebtEvent, debtEvent } from '#domain/debt/event.ts';
import { listingsToClear } from '#domain/debt/settled-events.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Billing cancels an invoice: nothing is owed any more, whatever was received of it. */
export interface CancelInvoice {
  /** When it came (ISO-8601). */
  readonly at: string;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

export const cancelInvoice = (
  debt: Exclude<DebtFor<'cancelInvoice'>, { status: 'awaitingInvoice' }>,
  { at, holidays }: CancelInvoice,
  reason: 'cancelled' | 'withdrawn' = 'cancelled',
): Change =>
  change({
    set: { status: 'cancelled', cancelledAt: at },
    events: cancelledEvents(debt, { at, holidays }, reason),
    effects: [
      { kind: 'endWait', event: 'cancelled' },
      { kind: 'writeSummary' },
      ...allotting(debt),
      { kind: 'releaseCreditHold' },
    ],
  });

/** The events of a debt that is cancelled: what was received all the same, and the registers to clear it from. */
export const cancelledEvents = (
  debt: Debt,
  { at, holidays }: CancelInvoice,
  reason: 'cancelled' | 'withdrawn' = 'cancelled',
): DebtEvent[] => [
  debtEvent('DebtClosed.v1', reason, { at, reason, received: sumOf(debt.payments) }),
  ...listingsToClear(debt, { endedOn: dayFor(debt, at), at, holidays }),
];
