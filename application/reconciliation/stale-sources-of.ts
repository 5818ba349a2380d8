import { lastReports } from '#adapters/table/payment-sources.ts';
import { type StaleSource, staleSources } from '#domain/reconciliation/stale-sources.ts';
import type { Creditor } from '#schemas/config/creditor.ts';

/**
 * The sources of payments that make a creditor's books stale at an instant, read afresh; none for a creditor who relies on
 * no source.
 * @param at ISO-8601
 */
export async function staleSourcesOf(creditor: Creditor, at: string): Promise<StaleSource[]> {
  const { sources } = creditor.reconciliation;
  if (sources.length === 0) return [];
  return staleSources({
    sources,
    heard: await lastReports(creditor.id),
    at,
    bankHolidays: creditor.holidays,
  });
}

/** Whether a creditor relies on a source: nobody asks when any other was last heard. */
export const reliesOn = ({ reconciliation }: Creditor, source: string): boolean =>
  reconciliation.sources.some(({ id }) => id === source);
