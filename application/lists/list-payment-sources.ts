import { openOutages } from '#adapters/table/outages.ts';
import { lastReports } from '#adapters/table/payment-sources.ts';
import { staleSources } from '#domain/reconciliation/stale-sources.ts';
import { creditorOf } from '#runtime/config.ts';
import type { PaymentSourceRow } from '#schemas/api/payment-source-row.ts';
import { waitingOf } from './waiting-of.ts';

/**
 * Lists the payment sources that creditors rely on, those of one creditor in the order of its configuration: while one is stale, its
 * reminders are held.
 * @param now ISO-8601
 */
export async function listPaymentSources(
  creditors: readonly string[],
  now: string,
): Promise<PaymentSourceRow[]> {
  return (await Promise.all(creditors.map((creditorId) => sourcesOf(creditorId, now)))).flat();
}

async function sourcesOf(creditorId: string, now: string): Promise<PaymentSourceRow[]> {
  const { reconciliation, holidays: bankHolidays } = creditorOf({ creditorId });
  const { sources } = reconciliation;
  if (sources.length === 0) return [];
  const [reports, outages] = await Promise.all([lastReports(creditorId), openOutages(creditorId)]);
  const stale = staleSources({ sources, lastReports: reports, at: now, bankHolidays });
  return sources.map(({ id: source }) => {
    const silent = stale.find(({ id }) => id === source);
    const reportedUntil = reports[source];
    const foundAt = outages[source]?.at;
    return {
      creditorId,
      source,
      state: silent ? 'stale' : 'fresh',
      ...(reportedUntil === undefined ? {} : { reportedUntil }),
      ...(silent?.expectedBy === undefined ? {} : { expectedBy: silent.expectedBy }),
      ...(silent && foundAt !== undefined ? { foundAt } : {}),
      ...(silent && { waiting: sourceWaits(creditorId, silent.expectedBy ?? foundAt ?? now, now) }),
    };
  });
}

/** It holds reminders from the instant by which it should have reported: somebody has to act since then. */
const sourceWaits = (creditorId: string, dueAt: string, now: string) =>
  waitingOf({ creditorId, since: dueAt, dueAt, ifNobodyActs: 'reminders-held' }, now);
