import { debtIdOf } from '#adapters/table/keys.ts';
import { expectAccepted } from '#application/unit-of-work/expect-accepted.ts';
import { keepIfUnknown } from '#application/unit-of-work/keep-if-unknown.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { cancelInvoice as decide } from '#domain/debt/commands/cancel-invoice.ts';
import { keepCancellation } from '#domain/debt/commands/keep-for-invoice.ts';
import { creditorOf } from '#runtime/config.ts';
import type { InvoiceCancelledV1 } from '#schemas/events/billing.ts';

/**
 * Closes the debt of a cancelled invoice and ends its ladder. A cancellation that comes before its invoice waits for it.
 * @param now when it came (ISO-8601)
 * @throws RejectedEventError
 */
export async function cancelInvoice(invoice: InvoiceCancelledV1, now: string): Promise<void> {
  if (await keepIfUnknown(invoice, (unknown) => keepCancellation(unknown, now))) return;
  const { holidays } = creditorOf(invoice);
  const updated = await updateDebt(debtIdOf(invoice.creditorId, invoice.invoiceId), {
    command: 'cancelInvoice',
    isRepeated: (debt) => debt.status === 'awaitingInvoice' && debt.early?.cancelledAt !== undefined,
    decide: (debt) =>
      debt.status === 'awaitingInvoice' ? keepCancellation(debt, now) : decide(debt, { at: now, holidays }),
  });
  expectAccepted(updated, {
    settled: 'invoiceId: this invoice is paid; giving the money back is for a person',
  });
}
