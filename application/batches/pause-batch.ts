import { changeBatch } from '#adapters/table/batches.ts';
import { lookAt } from '#application/unit-of-work/look-at.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { knownPause, withPause } from '#domain/debt/pauses.ts';
import type { InvoiceBatch } from '#schemas/records/batch.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { checkBatchIsOpaque } from './check-batch-is-opaque.ts';

/**
 * Stops collection of the invoices of a batch, of those that come later too, in one write. A debt that is opened takes the pause over;
 * those that are open find it at their next step, and the relay brings them in line meanwhile. The same pause again changes nothing.
 * @throws RejectedEventError when the id of the pause was used for another one
 */
export async function pauseBatch(
  batch: Pick<InvoiceBatch, 'creditorId' | 'batch'>,
  pause: Pause,
  otherwise: string,
): Promise<void> {
  checkBatchIsOpaque(batch.batch);
  await changeBatch(
    batch,
    (known) => {
      const before = knownPause(known, pause);
      if (before === 'otherwise') throw new RejectedEventError(otherwise);
      return before === 'same' ? undefined : { ...known, pauses: withPause(known, pause) };
    },
    lookAt,
  );
}
