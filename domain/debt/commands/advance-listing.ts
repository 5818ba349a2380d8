import { type Change, change, type Refused, refused } from '#domain/debt/decision.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { withOrder } from '#domain/debt/listing-orders.ts';
import { listingProgressed } from '#domain/debt/listing-progressed.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { ListingAction, ListingOrder } from '#schemas/records/listing-order.ts';

/** What a listing step does before it asks the bureau, or when it ends. */
export interface AdvanceListing {
  /** The revision of the debt for which it was chosen. */
  readonly revision: number;
  /** The order for which the move was chosen; one that the debt does not have yet begins with it. */
  readonly order: ListingOrder;
  /** ISO-8601. */
  readonly at: string;
  readonly step:
    | { readonly do: 'begin' | 'end' }
    | { readonly do: 'ask'; readonly action: Exclude<ListingAction, 'clear'> }
    | { readonly do: 'give-up'; readonly rule: string; readonly citation: string };
}

const ORDERED = { notify: 'noticeOrdered', list: 'listingOrdered' } as const;

/**
 * Takes a listing a step further, in one change with the gate: nothing changed since the step looked at the debt. The claim to list it
 * counts as a listing from then on, because the bureau may have taken it whatever becomes of its answer: a debt that is paid a moment
 * later is cleared.
 */
export function advanceListing(
  debt: DebtFor<'advanceListing'>,
  { revision, order, at, step }: AdvanceListing,
): Change | Refused {
  if (debt.revision !== revision) return refused('stale');
  const moment = step.do === 'ask' ? ORDERED[step.action] : step.do === 'begin' ? undefined : 'over';
  const { bureau } = order;
  const moved = moment && { ...order, moments: { ...order.moments, [moment]: { at } } };
  return change({
    set: {
      listingOrders: withOrder(debt, moved ?? order),
      ...(moment === 'listingOrdered'
        ? { listings: { ...debt.listings, [bureau]: { ...debt.listings?.[bureau], listedAt: at } } }
        : {}),
    },
    events: [
      ...(moved && step.do === 'ask' ? [listingProgressed(debt, moved, ORDERED[step.action])] : []),
      ...(step.do === 'give-up'
        ? [
            debtEvent('ListingGivenUp.v1', order.orderId, {
              at,
              debtorId: debt.debtorId,
              kind: order.kind,
              bureau,
              orderId: order.orderId,
              rule: step.rule,
              citation: step.citation,
            }),
          ]
        : []),
    ],
  });
}
