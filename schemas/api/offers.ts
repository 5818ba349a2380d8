import * as z from 'zod';
import { Offer } from '#schemas/records/negotiation.ts';

/** What the book offers for a debt. */
export const OffersAnswer = z.strictObject({ offers: z.array(Offer.meta({ id: 'Offer' })) });
