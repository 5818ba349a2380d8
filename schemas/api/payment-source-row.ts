import * as z from 'zod';
import { Instant, Slug } from '#schemas/primitives.ts';
import { Waiting } from './waiting.ts';

/** A payment source that a creditor relies on, in a list. */
export const PaymentSourceRow = z
  .strictObject({
    creditorId: Slug,
    source: Slug,
    /** `stale`: it did not report in time, and a debtor of whom it does not report may have paid. */
    state: z.enum(['fresh', 'stale']),
    /** Until when it has reported every payment that it knows of; absent when it never did. */
    reportedUntil: Instant.optional(),
    /** The instant by which a stale source should have reported. */
    expectedBy: Instant.optional(),
    /** When it was found that it is stale. */
    foundAt: Instant.optional(),
    waiting: Waiting.optional().describe('of a stale one'),
  })
  .meta({ id: 'PaymentSource' });
export type PaymentSourceRow = z.infer<typeof PaymentSourceRow>;

/** There are few: they have no pages. */
export const PaymentSourceList = z.strictObject({ items: z.array(PaymentSourceRow) });
