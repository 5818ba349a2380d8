import * as z from 'zod';
import { CalendarDay, ExternalId, Instant, PauseReason } from '#schemas/primitives.ts';

/** What a pause is about: one invoice, every debt of its debtor with the creditor, or every debt of a batch of invoices. */
export const PauseScope = z.enum(['invoice', 'debtor', 'batch']);
export type PauseScope = z.infer<typeof PauseScope>;

/** Collection stopped for a debt that stays owed. */
export const Pause = z.strictObject({
  /** Billing's id of it: the same id takes effect once. */
  pauseId: ExternalId,
  scope: PauseScope,
  reason: PauseReason,
  /** When a person paused it (ISO-8601). */
  pausedAt: Instant,
  /** The last day on which no message goes out. */
  lastDay: CalendarDay,
  /** `resumed`: by a person. `over`: its last day has passed. */
  ended: z.strictObject({ at: Instant, how: z.enum(['resumed', 'over']) }).optional(),
});
export type Pause = z.infer<typeof Pause>;

/** What a debt and a debtor keep of pauses. */
export const PauseFields = {
  /** Every pause, the latest last; absent from items of before there were any. */
  pauses: z.array(Pause).default([]),
  /** When a person last resumed collection, by what was resumed: an older pause that comes later does not hold. */
  resumedAt: z.partialRecord(PauseScope, Instant).optional(),
};

/** What came of pauses of a debtor before the first invoice, which the record of the debtor takes over. */
export const EarlyPauses = z.strictObject({ ...PauseFields, revision: z.int().positive() });
export type EarlyPauses = z.infer<typeof EarlyPauses>;
