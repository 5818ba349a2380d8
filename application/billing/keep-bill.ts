import type { IssuedBill } from '#adapters/psp/provider.ts';
import { putBill, putBillNumber } from '#adapters/table/bills.ts';
import { rememberCodes } from '#application/unit-of-work/remember-codes.ts';
import { numberOfBoleto } from '#formats/boleto/number-of-boleto.ts';
import type { IssuedBill as BillRecord } from '#schemas/records/bill.ts';

/**
 * Records a bill of ours under every name that a payment may come with, before any message shows it; again changes nothing.
 * @param of.txid its id at the provider
 */
export async function keepBill(
  { reference, ...codes }: IssuedBill,
  of: {
    readonly txid: string;
    readonly creditorId: string;
    readonly shares: BillRecord['shares'];
  },
): Promise<void> {
  const { txid, creditorId, shares } = of;
  for (const name of new Set([txid, reference ?? txid])) await putBill(name, { creditorId, shares });
  // The bank's return file will name its boleto by the nosso número alone.
  const number = codes.digitableLine === undefined ? undefined : numberOfBoleto(codes.digitableLine);
  if (number) await putBillNumber(creditorId, number, txid);
  // A debtor may ask whether a code is ours.
  await rememberCodes(
    codes,
    creditorId,
    shares.map(({ debtId }) => debtId),
  );
}
