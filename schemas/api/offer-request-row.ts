import * as z from 'zod';
import { CalendarDay, ExternalId, Instant, Slug } from '#schemas/primitives.ts';
import { Offer } from '#schemas/records/negotiation.ts';
import { pageOf } from './page-of.ts';

/** An offer that a debtor asked for and a person has to approve, in a list. */
export const OfferRequestRow = z
  .strictObject({
    creditorId: Slug,
    debtId: z.string(),
    debtorId: ExternalId,
    invoiceId: ExternalId,
    askedAt: Instant.describe('to be repeated in `acceptOffer`: the offer is that of this day'),
    offer: Offer.meta({ id: 'Offer' }),
    validUntil: CalendarDay.describe('the last day on which it may be approved'),
    nextActionAt: Instant.optional().describe('when the ladder goes on if nobody does'),
  })
  .meta({ id: 'OfferRequest' });
export type OfferRequestRow = z.infer<typeof OfferRequestRow>;
export const OfferRequestPage = pageOf(OfferRequestRow, {});
