import { putReport } from '#adapters/table/payment-sources.ts';
import { reliesOn } from '#application/reconciliation/stale-sources-of.ts';
import { findCreditor } from '#runtime/config.ts';
import type { Entry } from './providers/adapter.ts';

/** Records that a provider reported, for each creditor that its notices are about and that relies on it. */
export async function recordProviderReport(
  name: string,
  recorded: readonly Entry[],
  at: string,
): Promise<void> {
  const reported = new Set(
    recorded.flatMap((entry) => (entry.ok ? entry.notices.map(({ creditorId }) => creditorId) : [])),
  );
  for (const creditorId of reported) {
    const creditor = findCreditor(creditorId);
    if (creditor && reliesOn(creditor, name)) await putReport(creditorId, name, at, at);
  }
}
