import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import type { PaymentReceivedV1 } from '#schemas/webhooks/payment.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import type { Calendar } from './calendar.ts';
import type { Cdk } from './cdk.ts';
import type { Deployment } from './deployment.ts';
import type { Listener } from './listener.ts';
import type { Mailbox, Place } from './place.ts';
import type { Report } from './report.ts';

/** The régua of every invoice here: that of more than R$ 50,00. */
export const REGUA = 'padrao';

/** How long a single thing may take once it is due, seconds: a function that starts, on a busy machine. */
export const SOON = 20;

/** All that a scenario plays with. */
export interface Play {
  readonly report: Report;
  readonly place: Place;
  readonly calendar: Calendar;
  readonly deployment: Deployment;
  readonly listener: Listener;
  readonly mailbox?: Mailbox | undefined;
  readonly cdk: Cdk;
  /** The folder of the configuration that was deployed. */
  readonly config: string;
  /** Where files of this run may go. */
  readonly folder: string;
  /** When the invoices of the ladder as it is first deployed fall due. */
  readonly dueDate: string;
  /** A phone that takes SMS; absent where there is none to send to. */
  readonly phone?: string | undefined;
  /** Makes ids of this run, so that one run after another in one account meets no execution of the last. */
  readonly id: (name: string) => string;
}

/** An inbox that takes everything: on AWS, the mailbox simulator of SES, which costs no reputation. */
export const addressOf = (invoiceId: string): string =>
  `success+${invoiceId.toLowerCase()}@simulator.amazonses.com`;

/** An invoice of R$ 1.000,00 to somebody in Ceará who has an e-mail address and no phone. */
export function invoiceOf(
  { deployment, calendar, dueDate }: Play,
  invoiceId: string,
  change: Partial<InvoiceIssuedV1> = {},
): InvoiceIssuedV1 {
  return {
    invoiceId,
    creditorId: deployment.creditor.id,
    debtor: { ...debtorOf(invoiceId), email: addressOf(invoiceId) },
    amount: 100_000,
    currency: 'BRL',
    issuedAt: calendar.now(),
    dueDate,
    ...change,
  };
}

/** Somebody in Ceará without any address. */
export const debtorOf = (invoiceId: string): InvoiceIssuedV1['debtor'] => ({
  debtorId: `debtor-of-${invoiceId}`,
  name: 'Maria das Dores Lima',
  taxId: cpfOf(invoiceId),
  uf: 'CE',
});

export const paymentOf = (
  { deployment, calendar }: Play,
  invoiceId: string,
  amount: number,
  paidAt = calendar.now(),
): PaymentReceivedV1 => ({
  id: `payment-of-${invoiceId}`,
  type: 'payment.received',
  creditorId: deployment.creditor.id,
  invoiceId,
  amount,
  paidAt,
  method: 'pix',
});
