import { publish } from '#adapters/aws/publish.ts';
import { closeOutage, openOutage, openOutages } from '#adapters/table/outages.ts';
import { lastReports } from '#adapters/table/payment-sources.ts';
import type { StaleSource } from '#domain/reconciliation/stale-sources.ts';
import { log } from '#runtime/log.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { type CreditorEventDetail, CreditorEvents } from '#schemas/events/regua.ts';
import { staleSourcesOf } from './stale-sources-of.ts';

/** What the alarm on stale payment sources looks for in the log, each time that the sources are checked: see `infra/constructs/source-watch.ts`. */
export const STALE = 'a source of payments is silent for too long';

/** Names the outage of a source that never reported. */
const NEVER = 'never';

/**
 * Publishes once that a payment source of a creditor went stale, and once that it is restored. It is published before it is
 * recorded, under the id of the outage: a try that dies in between publishes the same event again.
 * @param now ISO-8601
 */
export async function watchSources(creditor: Creditor, now: string): Promise<void> {
  const { id: creditorId, reconciliation } = creditor;
  if (reconciliation.sources.length === 0) return;
  const stale = await staleSourcesOf(creditor, now);
  const outages = await openOutages(creditorId);
  for (const { id } of reconciliation.sources) {
    const outage = outages[id];
    const silent = stale.find((source) => source.id === id);
    if (silent) {
      log.warn(STALE, { creditorId, source: id });
      if (outage === undefined) await begin(creditorId, silent, now);
    } else if (outage !== undefined) await end(creditorId, id, outage, now);
  }
}

async function begin(
  creditorId: string,
  { id: source, reportedUntil, expectedBy }: StaleSource,
  at: string,
): Promise<void> {
  const outage = reportedUntil ?? NEVER;
  await publishAbout('PaymentSourceWentStale.v1', {
    eventId: `${creditorId}/PaymentSourceWentStale.v1/${source}/${outage}`,
    at,
    creditorId,
    source,
    ...(reportedUntil === undefined ? {} : { reportedUntil, expectedBy }),
  });
  await openOutage(creditorId, source, outage);
}

async function end(creditorId: string, source: string, outage: string, at: string): Promise<void> {
  const { [source]: reportedUntil = at } = await lastReports(creditorId);
  await publishAbout('PaymentSourceRestored.v1', {
    eventId: `${creditorId}/PaymentSourceRestored.v1/${source}/${outage}`,
    at,
    creditorId,
    source,
    reportedUntil,
  });
  await closeOutage(creditorId, source, outage);
}

const publishAbout = <T extends 'PaymentSourceWentStale.v1' | 'PaymentSourceRestored.v1'>(
  type: T,
  detail: CreditorEventDetail<T>,
): Promise<void> =>
  publish([{ type, detail: CreditorEvents[type].parse(detail) }], `source ${detail.source}`);
