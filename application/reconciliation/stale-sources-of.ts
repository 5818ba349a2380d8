import { lastReports } from '#adapters/table/payment-sources.ts';
import { type StaleSource, staleSources } from '#domain/reconciliation/stale-sources.ts';
import type { Creditor } from '#schemas/config/creditor.ts';

/**
 * The payment sources of a creditor that are stale at an instant, read anew; none for a creditor that relies on no source.
 * @param at ISO-8601
 */
export async function staleSourcesOf(creditor: Creditor, at: string): Promise<StaleSource[]> {
  const { sources } = creditor.reconciliation;
  if (sources.length === 0) return [];
  return staleSources({
    sources,
    lastReports: await lastReports(creditor.id),
    at,
    bankHolidays: creditor.holidays,
  });
}

/** Whether a creditor relies on a source: reports of any other are of no use. */
export const reliesOn = ({ reconciliation }: Creditor, source: string): boolean =>
  reconciliation.sources.some(({ id }) => id === source);
