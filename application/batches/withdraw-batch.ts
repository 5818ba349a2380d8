import { changeBatch } from '#adapters/table/batches.ts';
import { lookAt } from '#application/unit-of-work/look-at.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import type { BatchWithdrawnV1 } from '#schemas/events/billing.ts';
import { checkBatchIsOpaque } from './check-batch-is-opaque.ts';
import { expectKnown } from './expect-known.ts';

/**
 * Withdraws a batch of invoices that came by mistake, in one write: from then on no message about them goes out, and the relay cancels
 * their debts, some each minute. Again, it changes nothing. One that comes before its batch is kept for it.
 * @param now when it came (ISO-8601)
 * @throws UnknownBatchError when nothing is known of such a batch: the id may be a wrong one
 */
export async function withdrawBatch(given: BatchWithdrawnV1, now: string): Promise<void> {
  checkBatchIsOpaque(given.batch);
  const withdrawnAt = statedAt(given.withdrawnAt, now);
  let wasPaused = false;
  await changeBatch(
    given,
    (known) => {
      wasPaused = known.pauses.length > 0;
      return known.withdrawnAt === undefined ? { ...known, withdrawnAt } : undefined;
    },
    lookAt,
  );
  await expectKnown(given, wasPaused);
}
