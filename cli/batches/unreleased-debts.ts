import * as z from 'zod';
import { debtIdOf } from '#adapters/table/keys.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { batchKey, unreleasedBatches } from './unreleased-batches.ts';

const Issued = z.object({
  creditorId: z.string(),
  invoiceId: z.string(),
  batch: z.string().optional().catch(undefined),
});

/**
 * The batch of each debt that comes in batches which nobody releases, by the id of the debt: their import is still paused when all that
 * comes has come.
 */
export function unreleasedDebts(arrivals: readonly Arrival[]): ReadonlyMap<string, string> {
  const unreleased = unreleasedBatches(arrivals);
  const debts = new Map<string, string>();
  if (unreleased.size === 0) return debts;
  const others = new Set<string>();
  for (const arrival of arrivals) {
    if (arrival.kind !== 'event' || arrival.detailType !== 'InvoiceIssued.v1') continue;
    const { success, data } = Issued.safeParse(arrival.detail);
    if (!success) continue;
    const debtId = debtIdOf(data.creditorId, data.invoiceId);
    if (data.batch !== undefined && unreleased.has(batchKey(data))) debts.set(debtId, data.batch);
    else others.add(debtId);
  }
  for (const debtId of others) debts.delete(debtId);
  return debts;
}
