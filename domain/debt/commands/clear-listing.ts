import { ALREADY, type Change, change, note, type Refused, refused } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { orderAt, withOrder } from '#domain/debt/listing-orders.ts';
import { listingProgressed } from '#domain/debt/listing-progressed.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';

/** What becomes of the listing of a debt that has to be cleared. */
export interface ClearListing {
  readonly bureau: string;
  /** ISO-8601. */
  readonly at: string;
  /** The last day for it. */
  readonly clearBy: string;
  /**
   * `order`: the bureau is asked, and again at an instant of AWS's clock unless that is after its last day. `postpone`: only then.
   * `overdue`: it did not confirm in time.
   */
  readonly step:
    | { readonly do: 'order'; readonly askAgainAt?: string | undefined }
    | { readonly do: 'postpone'; readonly askAgainAt: string }
    | { readonly do: 'overdue' };
}

/**
 * Records that a bureau is asked to clear a listing, before it is, and that it is asked again while it does not confirm; or that it has
 * not confirmed in time, which a person is told by an event and an alarm.
 */
export function clearListing(
  debt: DebtFor<'clearListing'>,
  { bureau, at, clearBy, step }: ClearListing,
): Change | Refused | typeof ALREADY {
  const order = orderAt(debt, bureau);
  if (!order) return refused('no-such-order');
  const { kind, orderId, moments } = order;
  const withMoment = (moment: 'clearanceOrdered' | 'clearanceOverdue') => ({
    ...order,
    moments: { ...moments, [moment]: { at } },
  });
  if (step.do === 'overdue') {
    if (moments.clearanceOverdue) return ALREADY;
    const detail = { at, debtorId: debt.debtorId, kind, bureau, orderId, clearBy };
    return change({
      set: { listingOrders: withOrder(debt, withMoment('clearanceOverdue')) },
      events: [debtEvent('ListingClearanceOverdue.v1', `${orderId}/${clearBy}`, detail)],
    });
  }
  const effects =
    step.askAgainAt === undefined
      ? []
      : [{ kind: 'clearListing', bureau, clearBy, notBefore: step.askAgainAt } as const];
  if (step.do === 'postpone' || moments.clearanceOrdered)
    return effects.length > 0 ? note({ effects }) : ALREADY;
  const moved = withMoment('clearanceOrdered');
  return change({
    set: { listingOrders: withOrder(debt, moved) },
    events: [listingProgressed(debt, moved, 'clearanceOrdered')],
    effects,
  });
}
