import { isBefore } from '#domain/calendar/days.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { type BatchDetail, BatchDetails } from './batch-details.ts';
import type { BatchState } from './batch-view.ts';

/** A batch as a file of events has it: those of each creditor apart. */
export type OfFile = readonly BatchDetail[];

/** The creditors of whose batch of that name a file speaks. */
export function creditorsOf(details: OfFile): string[] {
  return [...new Set(details.map(({ detail }) => detail.creditorId))].sort();
}

/** What events say of batches. */
export const detailsIn = (arrivals: readonly Arrival[]): BatchDetail[] =>
  arrivals.flatMap((arrival) => {
    if (arrival.kind !== 'event') return [];
    const read = BatchDetails.safeParse({ type: arrival.detailType, detail: arrival.detail });
    return read.success ? [{ ...read.data, raw: arrival.detail }] : [];
  });

/** The latest instant at which a batch of a file was paused; undefined when it never was. */
export const pausedAtOf = (details: OfFile): string | undefined => latest(details, 'CollectionPaused.v1');

/** What was last said of a batch. */
export function stateOf(details: OfFile): BatchState {
  if (latest(details, 'BatchWithdrawn.v1') !== undefined) return 'withdrawn';
  const paused = pausedAtOf(details);
  if (paused === undefined) return 'open';
  const resumed = latest(details, 'CollectionResumed.v1');
  return resumed !== undefined && !isBefore(resumed, paused) ? 'released' : 'paused';
}

function latest(details: OfFile, type: BatchDetail['type']): string | undefined {
  return details
    .flatMap((one) => (one.type === type && one.type !== 'InvoiceIssued.v1' ? [one.detail.at] : []))
    .sort((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1);
}

/** Whether a batch waits for its import to be released: nothing resumed it since. */
export function isUnreleased(details: OfFile): boolean {
  if (stateOf(details) !== 'paused') return false;
  const imported = details.filter(
    (one) => one.type === 'CollectionPaused.v1' && one.detail.reason === 'import',
  );
  const paused = pausedAtOf(imported);
  const resumed = latest(details, 'CollectionResumed.v1');
  return paused !== undefined && (resumed === undefined || isBefore(resumed, paused));
}
