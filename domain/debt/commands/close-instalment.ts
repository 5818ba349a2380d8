import { type Change, change } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/**
 * Closes an instalment whose payment plan is over: no reminder of it goes out any more, and payments of it count for the debt.
 * @param at when that was found (ISO-8601)
 */
export const closeInstalment = (debt: DebtFor<'closeInstalment'>, at: string): Change =>
  change({
    set: { status: 'cancelled', cancelledAt: at },
    events: [
      debtEvent('DebtClosed.v1', 'payment-plan-over', {
        at,
        reason: 'payment-plan-over',
        received: sumOf(debt.payments),
      }),
    ],
    effects: [
      { kind: 'endWait', event: 'cancelled' },
      { kind: 'writeSummary' },
      { kind: 'releaseCreditHold' },
    ],
  });
