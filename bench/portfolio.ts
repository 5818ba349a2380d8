import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import type { Arrival } from '#sandbox/portfolio/input.ts';

const ISSUED_AT = '2026-04-24T09:00:00-03:00';
/** A Tuesday: every step of `padrao` falls on a day on which the law allows it. */
export const DUE_DATE = '2026-05-05';

/** An invoice of R$ 1.000,00 to a person of its own, with an e-mail. */
export const invoiceArrival = (invoiceId: string): Arrival => ({
  kind: 'event',
  file: 'bench',
  line: 1,
  at: Date.parse(ISSUED_AT),
  detailType: 'InvoiceIssued.v1',
  detail: {
    invoiceId,
    creditorId: 'bebidas-nordeste',
    debtor: {
      debtorId: `debtor-of-${invoiceId}`,
      name: 'Maria das Dores Lima',
      taxId: generateCpf(),
      email: 'maria@exemplo.example',
      uf: 'CE',
    },
    amount: 100_000,
    currency: 'BRL',
    issuedAt: ISSUED_AT,
    dueDate: DUE_DATE,
  },
});

/** As many invoices, each to a person of its own. */
export const invoiceArrivals = (count: number): Arrival[] =>
  Array.from({ length: count }, (_, index) => invoiceArrival(`NF-${index}`));

/** A payment of all that the invoice can owe. */
export const paymentArrival = (invoiceId: string, paidAt: string): Arrival => ({
  kind: 'payment',
  file: 'bench',
  line: 1,
  at: Date.parse(paidAt),
  body: {
    id: `pix-${invoiceId}`,
    type: 'payment.received',
    creditorId: 'bebidas-nordeste',
    invoiceId,
    amount: 110_000,
    paidAt,
    method: 'pix',
  },
});
