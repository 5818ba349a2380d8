import { findBill, findBillByNumber } from '#adapters/table/bills.ts';
import { findClaim } from '#adapters/table/payment-pointers.ts';
import { findInvoiceByNumber, findInvoiceByReference } from '#adapters/table/references.ts';
import type { Liquidation } from '#formats/cnab/events.ts';
import { ExternalId } from '#schemas/primitives.ts';
import type { IssuedBill } from '#schemas/records/bill.ts';

/** What a title of a return file is: a bill that we issued, an invoice, or nothing of ours. */
export type Named =
  | { readonly kind: 'bill'; readonly billId: string; readonly shares: IssuedBill['shares'] }
  | { readonly kind: 'invoice'; readonly invoiceId: string }
  | { readonly kind: 'nothing' };

/** What a title says of itself. */
type Title = Pick<Liquidation, 'ourNumber' | 'references'>;

/** The creditor of a title, and the bank of the file that it is in. */
interface InFile {
  readonly creditorId: string;
  readonly bank: string;
}

/**
 * Finds what a title is. A bill that we issued says which debts it is for, and goes first; then the creditor's own field if it names an
 * invoice, else the seu número, each as it is or with other capitals or zeros before it; then the nosso número of billing's own boleto.
 * Nothing of these: an invoice that is not known yet, by the first reference that may be an id.
 */
export async function findNamed(title: Title, { creditorId, bank }: InFile): Promise<Named> {
  const number = { bank, ourNumber: title.ourNumber };
  const bill = await billOf(creditorId, await findBillByNumber(creditorId, number));
  if (bill) return bill;
  for (const reference of title.references) {
    const invoice = await findInvoiceByReference(creditorId, reference);
    if (invoice) return { kind: 'invoice', invoiceId: invoice.invoiceId };
  }
  const numbered = await findInvoiceByNumber(creditorId, number);
  if (numbered) return { kind: 'invoice', invoiceId: numbered.invoiceId };
  const [awaited] = title.references.flatMap((reference) => ExternalId.safeParse(reference).data ?? []);
  return awaited === undefined ? { kind: 'nothing' } : { kind: 'invoice', invoiceId: awaited };
}

/**
 * Finds what a payment was recorded for before, in an earlier file or an earlier try: what is known since must not lead the same money
 * elsewhere. Undefined when it was not recorded.
 */
export async function findRecorded(creditorId: string, paymentId: string): Promise<Named | undefined> {
  const [, kind, id] =
    /^(bill|invoice)\/(.+)\/\d+$/.exec((await findClaim({ creditorId, paymentId })) ?? '') ?? [];
  if (id === undefined) return undefined;
  return kind === 'invoice' ? { kind, invoiceId: id } : billOf(creditorId, id);
}

async function billOf(creditorId: string, billId: string | undefined) {
  const bill = billId === undefined ? undefined : await findBill(creditorId, billId);
  if (billId === undefined || !bill) return undefined;
  return { kind: 'bill', billId, shares: bill.shares } as const;
}
