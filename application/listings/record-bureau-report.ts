import { debtIdOf } from '#adapters/table/keys.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { recordBureauWord } from '#domain/debt/commands/record-bureau-word.ts';
import { creditorOf } from '#runtime/config.ts';
import type { BureauReportedV1 } from '#schemas/events/billing.ts';

/**
 * Records what a bureau reports of a listing that Régua ordered; the step that waits for it goes on.
 * @param now when it came (ISO-8601)
 * @throws UnknownInvoiceError
 */
export async function recordBureauReport(
  { creditorId, invoiceId, orderId, ...report }: BureauReportedV1,
  now: string,
): Promise<void> {
  const { holidays } = creditorOf({ creditorId });
  const updated = await updateDebt(debtIdOf(creditorId, invoiceId), {
    command: 'recordBureauWord',
    decide: (debt) =>
      recordBureauWord(
        debt,
        { orderId, reports: [{ ...report, at: statedAt(report.at, now) }] },
        { at: now, holidays },
      ),
  });
  expectAccepted(updated, { 'no-such-order': 'orderId: Régua made no such order for this invoice' });
}
