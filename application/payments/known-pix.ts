import {
  claimPayment,
  findPaymentPointer,
  pixIdOf,
  putPaymentPointer,
} from '#adapters/table/payment-pointers.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { debtThatOwns } from '#application/unit-of-work/whole-of.ts';
import { reportPix } from '#domain/debt/commands/report-pix.ts';
import { endToEndIdOf } from '#domain/debt/likeness.ts';
import { hasReport, paidByPix } from '#domain/debt/reported-as.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { IdConflictError } from './id-conflict.ts';
import type { ReceivedPayment } from './received-payment.ts';

/** A payment before it is known which invoices it is for. */
type Payment = Omit<ReceivedPayment, 'invoiceId'>;

/**
 * Claims a Pix for the debts that it pays, whichever source reports it: a Pix has one id in all of them, and one that another source
 * reported for other invoices, or of another amount, is for a person. Any other payment has nothing to claim.
 * @throws IdConflictError
 */
export async function claimPix(reported: Payment, debtIds: readonly string[]): Promise<void> {
  const endToEndId = endToEndIdOf(reported);
  if (endToEndId === undefined) return;
  const { creditorId, paymentId, amount } = reported;
  const content = `${[...debtIds].sort().join('+')}/${amount}`;
  if (!(await claimPayment({ creditorId, paymentId: pixIdOf(endToEndId) }, content, debtIds)))
    throw new IdConflictError('paymentId', paymentId);
}

/**
 * Records that a payment which names nothing of ours is a Pix that another source reported.
 * @returns false when no source did, or with another amount
 */
export async function recordKnownPix(reported: Payment): Promise<boolean> {
  const endToEndId = endToEndIdOf(reported);
  if (endToEndId === undefined) return false;
  const { creditorId, paymentId, amount } = reported;
  const { debtIds } = await findPaymentPointer({ creditorId, paymentId: pixIdOf(endToEndId) });
  const debts = (await Promise.all(debtIds.map(debtThatOwns))).filter((debt) => debt !== undefined);
  const paid = debts.reduce((sum, debt) => sum + paidByPix(debt, endToEndId), 0);
  if (debts.length === 0 || paid !== amount) return false;
  for (const debt of debts) await report(debt, { endToEndId, paymentId, creditorId });
  return true;
}

async function report(
  debt: StoredDebt,
  {
    endToEndId,
    ...payment
  }: { readonly endToEndId: string; readonly paymentId: string; readonly creditorId: string },
): Promise<void> {
  await putPaymentPointer(payment, debt.debtId);
  await updateDebt(debt, {
    command: 'recordPayment',
    isRepeated: (current) => hasReport(current, payment.paymentId),
    decide: (current) => reportPix(current, endToEndId, payment.paymentId),
  });
}
