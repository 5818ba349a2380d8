import { findBill, findBillByNumber } from '#adapters/table/bills.ts';
import { pauseForDoubt } from '#application/pauses/pause-for-doubt.ts';
import type { Doubtful, FileHeader } from '#formats/cnab/events.ts';
import { ExternalId } from '#schemas/primitives.ts';

/**
 * Has nobody chased for a title of which a bank reports what may be money: the debts of the bill that we reissued, if the bank's number
 * is one of ours, or else the invoice that the creditor's reference names.
 * @param of.at when the file was dropped (ISO-8601)
 */
export async function holdForDoubt(
  { ourNumber, occurrence, reference }: Doubtful,
  {
    creditorId,
    header,
    at,
  }: { readonly creditorId: string; readonly header: FileHeader; readonly at: string },
): Promise<void> {
  const { bank, writtenOn: on } = header;
  const billId = await findBillByNumber(creditorId, { bank, ourNumber });
  const bill = billId === undefined ? undefined : await findBill(creditorId, billId);
  const named = ExternalId.safeParse(reference);
  const invoiceIds = bill?.shares.map(({ invoiceId }) => invoiceId) ?? (named.success ? [named.data] : []);
  await pauseForDoubt(
    { creditorId, doubtId: `${bank}/${ourNumber}/${occurrence}/${on}`, invoiceIds, on },
    at,
  );
}
