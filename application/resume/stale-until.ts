import { staleSourcesOf } from '#application/reconciliation/stale-sources-of.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import { spread } from '#domain/dunning/spread.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * While a source of payments of the creditor is silent, who kept their word may not be known: when to look again (ISO-8601),
 * some hours from now; undefined when the books are fresh.
 */
export async function staleUntil(debt: Debt, now: string): Promise<string | undefined> {
  const creditor = creditorOf(debt);
  const stale = await staleSourcesOf(creditor, now);
  if (stale.length === 0) return undefined;
  return addMinutes(now, creditor.reconciliation.recheckHours * 60 + spread(debt.debtId, 60));
}
