import { publish } from '#adapters/aws/publish.ts';
import { lastReports } from '#adapters/table/payment-sources.ts';
import { log } from '#runtime/log.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { type CreditorEventDetail, CreditorEvents } from '#schemas/events/regua.ts';
import { staleSourcesOf } from './stale-sources-of.ts';
import { type Watched, watchOutages } from './watch-outages.ts';

/** What the alarm on stale payment sources looks for in the log, each time that the sources are checked (`deployment/log-metrics.ts`). */
export const STALE = 'a source of payments is silent for too long';

/**
 * Publishes once that a payment source of a creditor went stale, and once that it is restored.
 * @param now ISO-8601
 */
export async function watchSources({ id: creditorId, ...creditor }: Creditor, now: string): Promise<void> {
  const stale = await staleSourcesOf({ id: creditorId, ...creditor }, now);
  const watched = creditor.reconciliation.sources.map(({ id: source }): Watched => {
    const silent = stale.find(({ id }) => id === source);
    if (silent) log.warn(STALE, { creditorId, source });
    return {
      name: source,
      silent,
      reportedUntil: async () => (await lastReports(creditorId))[source],
      wentStale: ({ name, ...outage }) =>
        publishAbout('PaymentSourceWentStale.v1', {
          eventId: `${creditorId}/PaymentSourceWentStale.v1/${source}/${name}`,
          creditorId,
          source,
          ...outage,
        }),
      restored: ({ name, ...outage }) =>
        publishAbout('PaymentSourceRestored.v1', {
          eventId: `${creditorId}/PaymentSourceRestored.v1/${source}/${name}`,
          creditorId,
          source,
          ...outage,
        }),
    };
  });
  await watchOutages(creditorId, watched, now);
}

const publishAbout = <T extends 'PaymentSourceWentStale.v1' | 'PaymentSourceRestored.v1'>(
  type: T,
  detail: CreditorEventDetail<T>,
): Promise<void> =>
  publish([{ type, detail: CreditorEvents[type].parse(detail) }], `source ${detail.source}`);
