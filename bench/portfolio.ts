import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import { addDays } from '#domain/calendar/days.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';

const issuedAt = (daysLater: number): string => `${addDays('2026-04-24', daysLater)}T09:00:00-03:00`;
/** A Tuesday: every step of `padrao` falls on a day on which the law allows it. */
export const DUE_DATE = '2026-05-05';

interface Person {
  readonly debtorId: string;
  readonly taxId: string;
}

/** An invoice of R$ 1.000,00 to a person with an e-mail; without `to`, a person of its own. */
export const invoiceArrival = (
  invoiceId: string,
  to: Person = { debtorId: `debtor-of-${invoiceId}`, taxId: generateCpf() },
  daysLater = 0,
): Arrival => ({
  kind: 'event',
  file: 'bench',
  line: 1,
  at: Date.parse(issuedAt(daysLater)),
  detailType: 'InvoiceIssued.v1',
  detail: {
    invoiceId,
    creditorId: 'bebidas-nordeste',
    debtor: {
      ...to,
      name: 'Maria das Dores Lima',
      email: 'maria@exemplo.example',
      uf: 'CE',
    },
    amount: 100_000,
    currency: 'BRL',
    issuedAt: issuedAt(daysLater),
    dueDate: addDays(DUE_DATE, daysLater),
  },
});

/** As many invoices, all to one person; each issued and due some days after the one before it. */
export function invoicesOfOnePerson(count: number, daysApart = 0): Arrival[] {
  const person = { debtorId: 'debtor', taxId: generateCpf() };
  return Array.from({ length: count }, (_, index) =>
    invoiceArrival(`NF-${index}`, person, index * daysApart),
  );
}

/** As many invoices, each to a person of its own. */
export const invoiceArrivals = (count: number): Arrival[] =>
  Array.from({ length: count }, (_, index) => invoiceArrival(`NF-${index}`));

/** What billing reports of the first invoice. */
export const reportArrival = (detailType: string, at: string, detail: object): Arrival => ({
  kind: 'event',
  file: 'bench',
  line: 1,
  at: Date.parse(at),
  detailType,
  detail: { invoiceId: 'NF-1', creditorId: 'bebidas-nordeste', ...detail },
});

/** A payment; without more, of all that the invoice can owe. */
export const paymentArrival = (
  invoiceId: string,
  paidAt: string,
  of: { readonly id?: string; readonly amount?: number } = {},
): Arrival => ({
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
    ...of,
  },
});
