import { putReport } from '#adapters/table/payment-sources.ts';
import { reliesOn } from '#application/reconciliation/stale-sources-of.ts';
import { findCreditor } from '#runtime/config.ts';
import type { Entry } from './providers/adapter.ts';

/** Remembers that a provider was heard, for each creditor that it told something of and that relies on it. */
export async function hearProvider(name: string, recorded: readonly Entry[], at: string): Promise<void> {
  const told = new Set(
    recorded.flatMap((entry) => (entry.ok ? entry.notices.map(({ creditorId }) => creditorId) : [])),
  );
  for (const creditorId of told) {
    const creditor = findCreditor(creditorId);
    if (creditor && reliesOn(creditor, name)) await putReport(creditorId, name, at, at);
  }
}
