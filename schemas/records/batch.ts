import * as z from 'zod';
import { ExternalId, Instant, Slug } from '#schemas/primitives.ts';
import { PauseFields } from './pause.ts';

/**
 * What was said of a batch of invoices, in whatever order it came: before the first invoice too. Its debts are items beside it, and
 * each is brought in line with it. Holds no personal data.
 */
export const InvoiceBatch = z.strictObject({
  creditorId: Slug,
  batch: ExternalId,
  ...PauseFields,
  /** When it was withdrawn: its invoices were a mistake, those that come later too. */
  withdrawnAt: Instant.optional(),
  /** The debt up to which a walk through its debts has come since it last changed; absent before the first. */
  walkedTo: z.string().optional(),
  /** Whether a debt failed to follow on that walk: it begins anew once it has come to its end. */
  walkFailed: z.literal(true).optional(),
  revision: z.int().positive(),
});
export type InvoiceBatch = z.infer<typeof InvoiceBatch>;
