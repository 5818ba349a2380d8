import type { Arrival } from '#sandbox/portfolio/input.ts';
import { BatchDetails } from './batch-details.ts';

/** The batches that come in paused and are neither released nor withdrawn by anything that comes after, in the order of their coming. */
export function unreleasedBatches(arrivals: readonly Arrival[]): string[] {
  const paused = new Set<string>();
  for (const arrival of arrivals.toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0))) {
    if (arrival.kind !== 'event') continue;
    const read = BatchDetails.safeParse({ type: arrival.detailType, detail: arrival.detail });
    if (!read.success) continue;
    const { type, detail } = read.data;
    if (type === 'CollectionPaused.v1') paused.add(detail.batch);
    else if (type !== 'InvoiceIssued.v1') paused.delete(detail.batch);
  }
  return [...paused];
}
