import * as z from 'zod';
import { ExternalId, Instant, Slug } from '#schemas/primitives.ts';

/** What every event of ours carries: ids and figures, never personal data. */
export const Envelope = {
  /** The same for every repetition of one event: deduplicate on it. */
  eventId: z.string().min(1).max(200),
  at: Instant,
  debtId: z.string().min(1).max(80),
  creditorId: Slug,
  invoiceId: ExternalId,
};
