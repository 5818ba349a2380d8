import { findBillPaid } from '#adapters/table/bills.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { claimPayment } from '#adapters/table/payment-pointers.ts';
import { splitCredited } from '#domain/money/credited.ts';
import { splitPayment } from '#domain/money/split-payment.ts';
import { IdConflictError } from './id-conflict.ts';
import { claimPix } from './known-pix.ts';
import { likenessOn } from './likeness-on.ts';
import type { ReceivedPayment, Recorded } from './received-payment.ts';
import { recordShare } from './record-payment.ts';

/**
 * Records the payment of a bill that we issued on each debt that it is for. The parts go by what is written with the
 * bill, never by what is owed now: reported again, it is the same parts again. The id is claimed for this bill and amount.
 * @returns what became of it, of its parts what became of most; undefined when there is no such bill
 * @throws IdConflictError
 */
export async function recordBillPayment(
  txid: string,
  payment: Omit<ReceivedPayment, 'invoiceId'>,
): Promise<Recorded | undefined> {
  const found = await findBillPaid(payment.creditorId, txid);
  if (!found) return undefined;
  const { billId, bill } = found;
  const debtIds = bill.shares.map(({ debtId }) => debtId);
  if (!(await claimPayment(payment, `bill/${billId}/${payment.amount}`, debtIds)))
    throw new IdConflictError('paymentId', payment.paymentId);
  const parts = splitPayment(
    payment.amount,
    bill.shares.map(({ amount }) => amount),
  );
  const credits = payment.credited && splitCredited(payment.credited, parts);
  const shares = bill.shares.flatMap(({ invoiceId, debtId }, index) => {
    const amount = parts[index] ?? 0;
    const share = bill.shares.length > 1 ? index + 1 : undefined;
    return amount > 0
      ? [{ ...payment, debtId, invoiceId, amount, credited: credits?.[index], billId, share }]
      : [];
  });
  if (await areNew(shares)) await claimPix(payment, debtIds);
  const became = new Set<Recorded>();
  for (const { debtId: _d, ...share } of shares) became.add(await recordShare(share));
  return BY_WEIGHT.find((one) => became.has(one));
}

const BY_WEIGHT: readonly Recorded[] = ['recorded', 'doubtful', 'kept', 'same'];

/** Whether no part of it was reported by another source. */
async function areNew(shares: readonly (ReceivedPayment & { readonly debtId: string })[]): Promise<boolean> {
  for (const { debtId, ...share } of shares)
    if ((await likenessOn(share, await findDebt(debtId))).is !== 'new') return false;
  return true;
}
