import { findBillPaid } from '#adapters/table/bills.ts';
import { claimPayment } from '#adapters/table/payment-pointers.ts';
import { splitCredited } from '#domain/money/credited.ts';
import { splitPayment } from '#domain/money/split-payment.ts';
import { IdConflictError } from './id-conflict.ts';
import { type ReceivedPayment, recordShare } from './record-payment.ts';

/**
 * Records the payment of a bill that we issued on each debt that it is for. The parts go by what is written with the
 * bill, never by what is owed now: reported again, it is the same parts again. The id is claimed for this bill and amount.
 * @returns false when there is no such bill
 * @throws IdConflictError
 */
export async function recordBillPayment(
  txid: string,
  payment: Omit<ReceivedPayment, 'invoiceId'>,
): Promise<boolean> {
  const found = await findBillPaid(payment.creditorId, txid);
  if (!found) return false;
  const { billId, bill } = found;
  const debtIds = bill.shares.map(({ debtId }) => debtId);
  if (!(await claimPayment(payment, `bill/${billId}/${payment.amount}`, debtIds)))
    throw new IdConflictError('paymentId', payment.paymentId);
  const parts = splitPayment(
    payment.amount,
    bill.shares.map(({ amount }) => amount),
  );
  const credits = payment.credited && splitCredited(payment.credited, parts);
  for (const [index, { invoiceId }] of bill.shares.entries()) {
    const amount = parts[index] ?? 0;
    if (amount > 0) await recordShare({ ...payment, invoiceId, amount, credited: credits?.[index] });
  }
  return true;
}
