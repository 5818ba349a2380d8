import { InvoiceIssuedV1 } from '../../schemas/events/billing.ts';
import { creditorOf } from '../shared/config.ts';
import { debtIdOf } from '../shared/keys.ts';
import { check } from './check.ts';
import { normaliseDebtor } from './normalise-debtor.ts';
import { type Schedule, schedule } from './schedule.ts';

/**
 * What intake would plan for an invoice, without opening it. Throws `RejectedEventError` for what intake would refuse.
 * @param now when it comes (ISO-8601)
 */
export function planInvoice(
  detail: unknown,
  now: string,
): { readonly invoice: InvoiceIssuedV1; readonly debtId: string; readonly schedule: Schedule } {
  const invoice = check(InvoiceIssuedV1, detail);
  const creditor = creditorOf(invoice);
  const debtor = normaliseDebtor(creditor.id, invoice.debtor, now);
  const debtId = debtIdOf(creditor.id, invoice.invoiceId);
  const { amount, dueDate, bill = {} } = invoice;
  return {
    invoice,
    debtId,
    schedule: schedule({ debtId, version: 1, creditor, debtor, amount, dueDate, bill, now }),
  };
}
