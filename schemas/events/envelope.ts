import * as z from 'zod';
import { ExternalId, Instant, Slug } from '#schemas/primitives.ts';

/** The fields of every event of ours: ids and figures, never personal data. */
export const Envelope = {
  /** The same for every repetition of one event, so that consumers can deduplicate. */
  eventId: z.string().min(1).max(200),
  at: Instant,
  debtId: z.string().min(1).max(80),
  creditorId: Slug,
  invoiceId: ExternalId,
};
