import * as z from 'zod';
import { keptForAPerson } from '#application/dead-letters/kept-for-a-person.ts';
import { clearListing } from '#application/listings/clear-listing.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { ListingClearanceRequestedV1 } from '#schemas/events/regua.ts';
import { busEvent } from '#schemas/json-text.ts';

/** What matters of the event: the relay, which has a bureau asked again, says no more. */
const Asked = z.object({
  debtId: ListingClearanceRequestedV1.shape.debtId,
  bureau: ListingClearanceRequestedV1.shape.bureau,
  clearBy: ListingClearanceRequestedV1.shape.clearBy,
});

/**
 * Orders bureaus to clear the listings of debts that are owed no more. Fed by our own bus, and by the relay while they do not confirm.
 */
export const handler = queueHandler({
  schema: busEvent(Asked),
  what: 'event',
  key: ({ debtId }) => ({ debtId }),
  order: 'in-parallel',
  ...keptForAPerson('clear-listings'),
  body: (asked, { firstReceivedAt }) => clearListing(asked, firstReceivedAt),
});
