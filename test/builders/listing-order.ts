import type { ListingOrder } from '#schemas/records/listing-order.ts';

/** A negative listing of a debt of the builders, as far as its moments say. */
export const anOrder = (
  moments: ListingOrder['moments'] = {},
  given: Partial<ListingOrder> = {},
): ListingOrder => ({
  orderId: 'negative-listing-1',
  kind: 'negative-listing',
  bureau: 'bureau',
  version: 1,
  startedAt: '2026-05-08T12:00:00.000Z',
  amount: 100_000,
  dueDate: '2026-05-05',
  moments,
  ...given,
});
