import { staleSourcesOf } from '#application/reconciliation/stale-sources-of.ts';
import { addSeconds } from '#domain/calendar/days.ts';
import { spread } from '#domain/dunning/spread.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * When to re-evaluate (ISO-8601), some hours from now, while a payment source of the creditor is stale: a promise may
 * have been kept by a payment that is not known yet. Undefined when no source is stale.
 */
export async function staleUntil(debt: Debt, now: string): Promise<string | undefined> {
  const creditor = creditorOf(debt);
  const stale = await staleSourcesOf(creditor, now);
  if (stale.length === 0) return undefined;
  return addSeconds(now, creditor.reconciliation.recheckHours * 3600 + spread(debt.debtId, 3600));
}
