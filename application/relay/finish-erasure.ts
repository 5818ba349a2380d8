import { findErasure } from '#adapters/table/erasures.ts';
import type { Pending } from '#adapters/table/pending.ts';
import { runErasure } from '#application/erasure/run-erasure.ts';
import { calendarTime } from '#runtime/time.ts';

/**
 * Goes on with the erasure of a person that a process left undone, or that waited until nothing is owed.
 * @param now ISO-8601 with milliseconds, of AWS's clock
 */
export async function finishErasure(pending: Pending, now: string): Promise<void> {
  const known = await findErasure(pending);
  if (known?.pending === undefined || known.pending.pendingAt > now) return;
  await runErasure(known.erasure, calendarTime(now));
}
