import { listBatchDebts } from '#adapters/table/batches.ts';
import { UnknownBatchError } from '#application/unit-of-work/rejected.ts';
import type { InvoiceBatch } from '#schemas/records/batch.ts';

/**
 * Rejects an event about a batch of which no invoice and no pause is known, because the id may be a wrong one. What the event said is kept
 * for the batch all the same.
 * @param wasPaused whether a pause of it came
 * @throws UnknownBatchError, which the queue tries again
 */
export async function expectKnown(
  batch: Pick<InvoiceBatch, 'creditorId' | 'batch'>,
  wasPaused: boolean,
): Promise<void> {
  if (wasPaused || (await listBatchDebts(batch, undefined, 1)).length > 0) return;
  throw new UnknownBatchError(
    'batch: no invoice of such a batch was issued, and none was paused; it is kept for what comes',
  );
}
