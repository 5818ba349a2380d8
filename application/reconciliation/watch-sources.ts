import { publish } from '#adapters/aws/publish.ts';
import { openOutages, putOutage } from '#adapters/table/outages.ts';
import { lastReports } from '#adapters/table/payment-sources.ts';
import type { StaleSource } from '#domain/reconciliation/stale-sources.ts';
import { log } from '#runtime/log.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { type CreditorEventDetail, CreditorEvents } from '#schemas/events/regua.ts';
import type { Outage } from '#schemas/records/outage.ts';
import { staleSourcesOf } from './stale-sources-of.ts';

/** What the alarm on stale payment sources looks for in the log, each time that the sources are checked (`deployment/log-metrics.ts`). */
export const STALE = 'a source of payments is silent for too long';

/** Names the outage of a source that never reported. */
const NEVER = 'never';

/**
 * Publishes once that a payment source of a creditor went stale, and once that it is restored. Each is written with its time
 * before it is published: a try that dies in between publishes the same event again.
 * @param now ISO-8601
 */
export async function watchSources(creditor: Creditor, now: string): Promise<void> {
  const { id: creditorId, reconciliation } = creditor;
  if (reconciliation.sources.length === 0) return;
  const stale = await staleSourcesOf(creditor, now);
  const outages = await openOutages(creditorId);
  for (const { id } of reconciliation.sources) {
    const silent = stale.find((source) => source.id === id);
    if (silent) log.warn(STALE, { creditorId, source: id });
    const open = outages[id] && (await ending(creditorId, id, outages[id], { now, isSilent: !!silent }));
    if (silent && open?.stage !== 'published') await begin(creditorId, silent, open, now);
  }
}

/** Publishes that a source is stale, at the time at which that was found first. */
async function begin(
  creditorId: string,
  { id: source, reportedUntil, expectedBy }: StaleSource,
  known: Outage | undefined,
  now: string,
): Promise<void> {
  const outage: Outage = known ?? {
    name: reportedUntil ?? NEVER,
    at: now,
    ...(reportedUntil === undefined ? {} : { expectedBy }),
    stage: 'found',
  };
  if (!known && !(await putOutage(creditorId, source, outage, undefined))) return;
  await publishAbout('PaymentSourceWentStale.v1', {
    eventId: `${creditorId}/PaymentSourceWentStale.v1/${source}/${outage.name}`,
    at: outage.at,
    creditorId,
    source,
    ...(outage.expectedBy === undefined ? {} : { reportedUntil: outage.name, expectedBy: outage.expectedBy }),
  });
  await putOutage(creditorId, source, { ...outage, stage: 'published' }, outage);
}

/** Publishes that a source is restored, if it is, and gives back the outage that goes on. */
async function ending(
  creditorId: string,
  source: string,
  open: Outage,
  { now, isSilent }: { readonly now: string; readonly isSilent: boolean },
): Promise<Outage | undefined> {
  if (isSilent && !open.over) return open;
  const { [source]: reportedUntil = now } = open.over ? {} : await lastReports(creditorId);
  const over = open.over ?? { at: now, reportedUntil };
  const ended: Outage = { ...open, stage: 'over', over };
  if (!open.over && !(await putOutage(creditorId, source, ended, open))) return undefined;
  await publishAbout('PaymentSourceRestored.v1', {
    eventId: `${creditorId}/PaymentSourceRestored.v1/${source}/${open.name}`,
    creditorId,
    source,
    ...over,
  });
  await putOutage(creditorId, source, undefined, ended);
  return undefined;
}

const publishAbout = <T extends 'PaymentSourceWentStale.v1' | 'PaymentSourceRestored.v1'>(
  type: T,
  detail: CreditorEventDetail<T>,
): Promise<void> =>
  publish([{ type, detail: CreditorEvents[type].parse(detail) }], `source ${detail.source}`);
