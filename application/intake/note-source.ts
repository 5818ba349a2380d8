import { heard } from '#adapters/table/payment-sources.ts';
import { reliesOn } from '#application/reconciliation/stale-sources-of.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { creditorOf } from '#runtime/config.ts';
import type { PaymentSourceReportedV1 } from '#schemas/events/billing.ts';

/** Remembers that a source of payments has told all that it knew; a source that nobody waits for is a slip. */
export async function noteSource(told: PaymentSourceReportedV1, now: string): Promise<void> {
  const creditor = creditorOf(told);
  if (!reliesOn(creditor, told.source)) {
    const known = creditor.reconciliation.sources.map(({ id }) => id).join(', ');
    throw new RejectedEventError(
      `source: is none of the creditor's reconciliation.sources, which are ${known || 'none'}`,
    );
  }
  await heard(creditor.id, told.source, told.reportedUntil, now);
}
