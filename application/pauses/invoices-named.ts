import { findBillByNumber, findBillPaid } from '#adapters/table/bills.ts';
import { ExternalId } from '#schemas/primitives.ts';

/** What a report of a payment source may name, as it wrote it. */
interface Named {
  readonly creditorId: string;
  readonly invoiceId?: string | undefined;
  /** The txid of a bill. */
  readonly billId?: string | undefined;
  readonly boleto?: { readonly bank: string; readonly ourNumber: string } | undefined;
}

/** The invoices that a report names: itself, or by a bill of ours. None when it names nothing of ours. */
export async function invoicesNamed({ creditorId, invoiceId, billId, boleto }: Named): Promise<string[]> {
  const ofBoleto = boleto && (await findBillByNumber(creditorId, boleto));
  const named = ofBoleto ?? billId;
  const found = named === undefined ? undefined : await findBillPaid(creditorId, named);
  if (found) return found.bill.shares.map((share) => share.invoiceId);
  const id = ExternalId.safeParse(invoiceId);
  return id.success ? [id.data] : [];
}
