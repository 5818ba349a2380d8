import * as z from 'zod';
import { ExternalId, Instant, Slug } from '#schemas/primitives.ts';
import { OutboxEntry } from './debt.ts';

/** What is to be erased, and the event that says so. */
export const ErasurePlan = z.strictObject({
  /** What was stated until then is old data. */
  at: Instant,
  /** `limited`: something is owed, so that the rest follows when nothing is. */
  reach: z.enum(['whole', 'limited']),
  /** The debts that are owed no more. */
  closed: z.array(z.string()),
  event: OutboxEntry,
});
export type ErasurePlan = z.infer<typeof ErasurePlan>;

/** A request to erase what is held of a person (LGPD art. 18), by billing's id of it. It holds no personal data, and stays. */
export const Erasure = z.strictObject({
  creditorId: Slug,
  debtorId: ExternalId,
  requestId: ExternalId,
  requestedAt: Instant,
  /** Every id under which the person was a debtor when it was asked. */
  debtorIds: z.array(ExternalId).min(1),
  /** What is being erased; absent before it is known, and once it is done. */
  plan: ErasurePlan.optional(),
  /** When it was published that only a part could be erased. */
  limitedAt: Instant.optional(),
  /** When all was erased that may be. */
  wholeAt: Instant.optional(),
  /** The debts whose details were erased, and whose books stay: with the record of a debtor goes what says which they are. */
  debtIds: z.set(z.string()).optional(),
  /** The answer that was last published: the detail of `DebtorErased.v1`. */
  answer: OutboxEntry.shape.detail.optional(),
});
export type Erasure = z.infer<typeof Erasure>;
