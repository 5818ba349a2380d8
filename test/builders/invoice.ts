import { addDays, dayOf } from '#domain/calendar/days.ts';
import { pixBill } from '#formats/payment-codes/pix-bill.ts';
import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import { cpfOf } from './tax-id.ts';

/** A static Pix code on the key of the sample creditor. */
export const pixOf = (amount: number): string =>
  pixBill({
    key: '7d9f0335-8dcc-4054-9bf9-0dbd61d36906',
    name: 'Bebidas Nordeste',
    city: 'Fortaleza',
    amount,
    reference: 'NF',
  });

/** A sound invoice of the sample creditor, R$ 1.000,00; give what the case is about. */
export function anInvoice(given: Partial<InvoiceIssuedV1> & { readonly invoiceId: string }): InvoiceIssuedV1 {
  return {
    creditorId: 'bebidas-nordeste',
    debtor: aDebtor({ debtorId: `debtor-of-${given.invoiceId}` }),
    amount: 100_000,
    currency: 'BRL',
    issuedAt: issuedInTime(given.dueDate, '2026-04-25T09:00:00-03:00'),
    dueDate: '2026-05-05',
    // Known at once when it is paid: reminders need not wait for a bank's file.
    bill: { pixCode: pixOf(given.amount ?? 100_000) },
    ...given,
  };
}

/** When an invoice was issued, an instant or the morning ten days before it fell due: it was never told too late. */
export const issuedInTime = (dueDate: string | undefined, at: string): string =>
  dueDate === undefined || dueDate >= dayOf(at) ? at : `${addDays(dueDate, -10)}T09:00:00-03:00`;

/** A sound debtor, a person of Ceará with an e-mail and a mobile phone. */
export const aDebtor = (
  given: Partial<InvoiceIssuedV1['debtor']> & { readonly debtorId: string },
): InvoiceIssuedV1['debtor'] => ({
  name: 'Maria das Dores Lima',
  taxId: cpfOf(given.debtorId),
  email: 'maria@exemplo.example',
  phone: '(85) 99900-0001',
  uf: 'CE',
  ...given,
});

/** A webhook body. */
export const aPayment = (given: {
  readonly id: string;
  readonly invoiceId: string;
  readonly amount: number;
  readonly paidAt: string;
}) => ({
  type: 'payment.received',
  creditorId: 'bebidas-nordeste',
  method: 'pix',
  ...given,
});
