import * as z from 'zod';
import { ExternalId, Instant, Slug } from '#schemas/primitives.ts';
import { Actor } from '#schemas/records/actor.ts';

/** The fields of every event about a debt: ids and figures, never personal data. */
export const OfDebt = {
  /** The same for every repetition of one event, so that consumers can deduplicate. */
  eventId: z.string().min(1).max(200),
  at: Instant,
  debtId: z.string().min(1).max(80),
  creditorId: Slug,
  invoiceId: ExternalId,
};

/** The fields of an event that comes from a change of a debt. */
export const Envelope = {
  ...OfDebt,
  /** The actor whose act it comes from; absent when Régua acted by itself, or the debtor did on their page. */
  actor: Actor.optional(),
};
