import type { Arrival } from '#sandbox/portfolio/input.ts';
import type { BatchDetail } from './batch-details.ts';
import { detailsIn, isUnreleased } from './state-of-batch.ts';

/** Names a batch of a creditor. */
export const batchKey = (of: { readonly creditorId: string; readonly batch?: string | undefined }): string =>
  `${of.creditorId}\n${of.batch}`;

/** The batches whose import is still paused when all that comes has come, by `batchKey`. */
export function unreleasedBatches(arrivals: readonly Arrival[]): ReadonlySet<string> {
  const batches = new Map<string, BatchDetail[]>();
  for (const one of detailsIn(arrivals)) {
    const own = batches.get(batchKey(one.detail)) ?? [];
    own.push(one);
    batches.set(batchKey(one.detail), own);
  }
  return new Set([...batches].flatMap(([key, own]) => (isUnreleased(own) ? [key] : [])));
}
