import { findBatch } from '#adapters/table/batches.ts';
import { isHeldByBatch } from '#application/unit-of-work/follow-batch.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/**
 * Filters debts of one creditor to those that no batch holds: a batch that was paused a moment ago may not show on its debts yet. Each
 * batch is read once.
 */
export async function unheldByBatch<D extends StoredDebt>(
  creditorId: string,
  debts: readonly D[],
): Promise<D[]> {
  const ids = [...new Set(debts.flatMap((debt) => batchOf(debt) ?? []))];
  const batches = await Promise.all(ids.map((id) => findBatch(creditorId, id)));
  return debts.filter((debt) => {
    const batch = batches.find((one) => one !== undefined && one.batch === batchOf(debt));
    return !batch || debt.status === 'awaitingInvoice' || !isHeldByBatch(debt, batch);
  });
}

const batchOf = (debt: StoredDebt): string | undefined =>
  debt.status === 'awaitingInvoice' ? undefined : debt.batch;
