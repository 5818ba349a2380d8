import { putReport } from '#adapters/table/payment-sources.ts';
import { findCreditor } from '#runtime/config.ts';
import type { Notice } from '#schemas/records/notice.ts';
import { reliesOn } from './stale-sources-of.ts';

/**
 * Records that a provider reported, for each creditor that its notices are about and that relies on it.
 * @param name of the provider
 * @param at ISO-8601
 */
export async function recordProviderReport(
  name: string,
  recorded: readonly Notice[],
  at: string,
): Promise<void> {
  for (const creditorId of new Set(recorded.map((notice) => notice.creditorId))) {
    const creditor = findCreditor(creditorId);
    if (creditor && reliesOn(creditor, name)) await putReport(creditorId, name, at, at);
  }
}
