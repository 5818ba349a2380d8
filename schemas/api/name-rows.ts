import * as z from 'zod';
import { CalendarDay, ExternalId, Instant, PauseReason, Slug } from '#schemas/primitives.ts';
import { pageOf } from './page-of.ts';

/** A seller, in a list. */
export const SellerRow = z.strictObject({ creditorId: Slug, sellerId: ExternalId }).meta({ id: 'Seller' });
export type SellerRow = z.infer<typeof SellerRow>;
export const SellerPage = pageOf(SellerRow, {});

/** A batch of invoices, in a list. */
export const BatchRow = z
  .strictObject({
    creditorId: Slug,
    batch: ExternalId,
    /** `withdrawn`: its invoices were a mistake, those that come later too. */
    state: z.enum(['collected', 'paused', 'withdrawn']),
    /** The reason of a pause, and the last day on which no message goes out. */
    paused: z.strictObject({ reason: PauseReason, lastDay: CalendarDay }).optional(),
    withdrawnAt: Instant.optional(),
  })
  .meta({ id: 'Batch' });
export type BatchRow = z.infer<typeof BatchRow>;
export const BatchPage = pageOf(BatchRow, {});
