import { present } from '#domain/checks/present.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { ListingMoment, ListingOrder } from '#schemas/records/listing-order.ts';
import { type DebtEvent, debtEvent } from './event.ts';

/** The event of a moment that an order has come to. */
export function listingProgressed(
  { debtorId }: Pick<Debt, 'debtorId'>,
  { kind, bureau, orderId, moments }: ListingOrder,
  moment: Exclude<ListingMoment, 'over' | 'clearanceOverdue'>,
): DebtEvent {
  const happened = present(moments[moment], 'moment');
  return debtEvent('ListingProgressed.v1', `${orderId}/${moment}/${happened.at}`, {
    ...happened,
    debtorId,
    kind,
    bureau,
    orderId,
    moment,
  });
}
