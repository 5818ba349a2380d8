import type { Holiday } from '#domain/calendar/calendar.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { closedAt } from './closed-at.ts';
import { dayFor } from './day-for.ts';
import type { DebtEvent } from './event.ts';
import { lastOf } from './last-of.ts';
import { listingsToClear } from './settled-events.ts';
import { settledOn } from './settled-on.ts';

/** The clearings that a debt calls for by what it is now: one that is owed no more, is prescribed, or that a payment plan replaced. */
export function clearingsOfClosed(
  debt: Debt,
  facts: { readonly at: string; readonly holidays: readonly Holiday[] },
): DebtEvent[] {
  switch (debt.status) {
    case 'settled':
      return listingsToClear(debt, { endedOn: settledOn(debt) ?? dayFor(debt, facts.at), ...facts });
    case 'cancelled':
    case 'prescribed':
      return listingsToClear(debt, { endedOn: dayFor(debt, closedAt(debt)), ...facts });
    case 'onPaymentPlan':
      return listingsToClear(debt, { endedOn: dayFor(debt, lastOf(debt.paymentPlans).madeAt), ...facts });
    default:
      return [];
  }
}
