import { debtIdOf } from '#adapters/table/keys.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { cancelInvoice as decide } from '#domain/debt/commands/cancel-invoice.ts';
import { creditorOf } from '#runtime/config.ts';
import type { InvoiceCancelledV1 } from '#schemas/events/billing.ts';

/**
 * Closes the debt of a cancelled invoice and ends its ladder.
 * @param now when it came (ISO-8601)
 * @throws UnknownInvoiceError, RejectedEventError
 */
export async function cancelInvoice(invoice: InvoiceCancelledV1, now: string): Promise<void> {
  const { holidays } = creditorOf(invoice);
  const updated = await updateDebt(debtIdOf(invoice.creditorId, invoice.invoiceId), {
    command: 'cancelInvoice',
    decide: (debt) => decide(debt, { at: now, holidays }),
  });
  expectAccepted(updated, {
    settled: 'invoiceId: this invoice is paid; giving the money back is for a person',
  });
}
