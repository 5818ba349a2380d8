import { putReport } from '#adapters/table/payment-sources.ts';
import { reliesOn } from '#application/reconciliation/stale-sources-of.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { creditorOf } from '#runtime/config.ts';
import type { PaymentSourceReportedV1 } from '#schemas/events/billing.ts';

/**
 * Records until when a source has reported all payments that it knows of. A source that no creditor relies on is a mistake.
 * @param now when it came (ISO-8601)
 * @throws RejectedEventError
 */
export async function reportSource(reported: PaymentSourceReportedV1, now: string): Promise<void> {
  const creditor = creditorOf(reported);
  if (!reliesOn(creditor, reported.source)) {
    const known = creditor.reconciliation.sources.map(({ id }) => id).join(', ');
    throw new RejectedEventError(
      `source: is none of the creditor's reconciliation.sources, which are ${known || 'none'}`,
    );
  }
  await putReport(creditor.id, reported.source, reported.reportedUntil, now);
}
