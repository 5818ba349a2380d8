import type { Liquidation } from '../../domain/cnab/events.ts';
import { BANK_ZONE, instantOf } from '../../domain/days.ts';
import { ExternalId } from '../../schemas/primitives.ts';
import { debtIdOf } from '../shared/keys.ts';
import { recordBillPayment } from '../shared/record-bill-payment.ts';
import { type ReceivedPayment, recordPayment } from '../shared/record-payment.ts';
import { findBill, findBillByNumber } from '../shared/store/bills.ts';
import { findDebt } from '../shared/store/debts.ts';

/** Boletos are paid on a day: noon in Brasília is on that day in every zone of Brazil. */
const NOON = 12 * 60;

/** What became of a liquidation. `nowhere`: it names nothing that is known or could come. */
export type Recorded = 'recorded' | 'duplicates' | 'unmatched' | 'nowhere';

/**
 * Records what was paid: on the debts of the bill that we reissued when the bank's number is one of ours, or else on the
 * invoice that the creditor's reference names, where it waits when the invoice is not known yet.
 */
export async function recordLiquidation(
  { ourNumber, reference, amount, paidOn }: Liquidation,
  of: { readonly creditorId: string; readonly bank: string; readonly paymentId: string; readonly at: string },
): Promise<Recorded> {
  const { creditorId, bank, paymentId, at } = of;
  const payment: Omit<ReceivedPayment, 'invoiceId'> = {
    creditorId,
    paymentId,
    amount,
    paidAt: instantOf(paidOn, NOON, BANK_ZONE),
    method: 'boleto',
    receivedAt: at,
  };
  const billId = await findBillByNumber(creditorId, { bank, ourNumber });
  if (billId !== undefined) {
    const bill = await findBill(creditorId, billId);
    const known = bill ? await isKnown(bill.shares[0]?.debtId as string, paymentId) : undefined;
    if (await recordBillPayment(billId, payment)) return known === 'known' ? 'duplicates' : 'recorded';
  }
  const invoiceId = ExternalId.safeParse(reference);
  if (!invoiceId.success) return 'nowhere';
  const known = await isKnown(debtIdOf(creditorId, invoiceId.data), paymentId);
  await recordPayment({ ...payment, invoiceId: invoiceId.data });
  if (known === 'known') return 'duplicates';
  return known === 'new' ? 'recorded' : 'unmatched';
}

/** Whether a debt has this payment already; whether there is a debt at all. */
async function isKnown(debtId: string, paymentId: string): Promise<'known' | 'new' | 'no debt'> {
  const debt = await findDebt(debtId);
  if (debt?.payments[paymentId]) return 'known';
  return debt && debt.status !== 'unmatched' ? 'new' : 'no debt';
}
