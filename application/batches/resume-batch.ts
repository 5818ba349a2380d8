import { changeBatch } from '#adapters/table/batches.ts';
import { lookAt } from '#application/unit-of-work/look-at.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { withResumed } from '#domain/debt/pauses.ts';
import type { InvoiceBatch } from '#schemas/records/batch.ts';
import { checkBatchIsOpaque } from './check-batch-is-opaque.ts';
import { expectKnown } from './expect-known.ts';

/**
 * Resumes collection of the invoices of a batch in one write; the relay brings its debts in line, some each minute. A repetition, or a
 * resumption older than the last one, changes nothing. One that comes before its batch is kept for it.
 * @param resumedAt ISO-8601, UTC
 * @throws UnknownBatchError when nothing is known of such a batch: the id may be a wrong one
 */
export async function resumeBatch(
  batch: Pick<InvoiceBatch, 'creditorId' | 'batch'>,
  resumedAt: string,
): Promise<void> {
  checkBatchIsOpaque(batch.batch);
  let wasPaused = false;
  await changeBatch(
    batch,
    (known) => {
      wasPaused = known.pauses.length > 0;
      const latest = known.resumedAt?.batch;
      if (latest !== undefined && !isBefore(latest, resumedAt)) return undefined;
      return { ...known, ...withResumed(known, 'batch', resumedAt) };
    },
    lookAt,
  );
  await expectKnown(batch, wasPaused);
}
