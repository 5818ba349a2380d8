import { changeBatch, listBatchDebts } from '#adapters/table/batches.ts';
import { lookAt } from '#application/unit-of-work/look-at.ts';
import { UnknownBatchError } from '#application/unit-of-work/rejected.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { withResumed } from '#domain/debt/pauses.ts';
import type { InvoiceBatch } from '#schemas/records/batch.ts';
import { checkBatchIsOpaque } from './check-batch-is-opaque.ts';

/**
 * Has collection of the invoices of a batch go on, in one write; the relay brings its debts in line, some each minute. Repeated, and
 * older than the last one that came, it changes nothing. One that comes before its batch is kept for it.
 * @param resumedAt ISO-8601, UTC
 * @throws UnknownBatchError when nothing is known of such a batch: the id may be a wrong one
 */
export async function resumeBatch(
  batch: Pick<InvoiceBatch, 'creditorId' | 'batch'>,
  resumedAt: string,
): Promise<void> {
  checkBatchIsOpaque(batch.batch);
  let isKnown = false;
  await changeBatch(
    batch,
    (known) => {
      isKnown = known.pauses.length > 0;
      const latest = known.resumedAt?.batch;
      if (latest !== undefined && !isBefore(latest, resumedAt)) return undefined;
      return { ...known, ...withResumed(known, 'batch', resumedAt) };
    },
    lookAt,
  );
  if (!isKnown && (await listBatchDebts(batch, undefined, 1)).length === 0)
    throw new UnknownBatchError(
      'batch: no invoice of such a batch was issued, and none was paused; it is kept for what comes',
    );
}
