import type { Holiday } from '#domain/calendar/calendar.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { type Change, change } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { ofSeller } from '#domain/debt/of-seller.ts';
import { listingsToClear } from '#domain/debt/settled-events.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { withoutTheOneThatHolds } from '#domain/debt/void-promise.ts';

/** The last day has passed on which a debt could be demanded. */
export interface Prescribe {
  /** When that was found (ISO-8601). */
  readonly at: string;
  /** The first day on which it is prescribed. */
  readonly on: string;
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

/**
 * Ends the collection of a debt on its last day, whatever its status: its execution ends, a promise that holds is void, and no
 * register may go on listing it (CDC art. 43 §1 and §5). Part payments and promises have not prolonged it: whether one of them
 * began the prescription anew (CC art. 202 VI) is for a person. What is paid after it counts (CC art. 882).
 */
export function prescribe(debt: DebtFor<'prescribe'>, { at, on, holidays }: Prescribe): Change {
  const { total, daysLate } = balanceOn({ ...debt, quotes: [], promises: [] }, on);
  return change({
    set: {
      status: 'prescribed',
      prescribedAt: at,
      ...(debt.status === 'promised' ? { promises: withoutTheOneThatHolds(debt.promises) } : {}),
    },
    events: [
      debtEvent('DebtPrescribed.v1', on, {
        at,
        debtorId: debt.debtorId,
        ...ofSeller(debt),
        prescribedOn: on,
        was: debt.status,
        ...(debt.status === 'handedOver' ? { handedOverFor: debt.handedOver.reason } : {}),
        unpaid: total,
        daysLate,
      }),
      ...listingsToClear(debt, { endedOn: on, at, holidays }),
    ],
    effects: [{ kind: 'endWait', event: 'prescribed' }, { kind: 'writeSummary' }],
  });
}
