import { findBill } from '#adapters/table/bills.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { findPaymentPointer, putToldRefund, putToldRestoration } from '#adapters/table/payment-pointers.ts';
import { standingFor } from '#application/unit-of-work/whole-of.ts';
import { log } from '#runtime/log.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPointer, RefundKind } from '#schemas/records/payment-pointer.ts';
import { restore } from './restore.ts';
import { type Reversal, reverse } from './reverse.ts';

/** Money that went back, as any source tells of it: of a payment, or where that is not known of an invoice or a bill. */
export type ReceivedRefund = {
  readonly creditorId: string;
  /** `provider/id`: the same key is applied once. */
  readonly refundId: string;
  /** Centavos. */
  readonly amount: number;
  /** When it went back (ISO-8601). */
  readonly at: string;
  /** When we learnt of it (ISO-8601). */
  readonly receivedAt: string;
  readonly kind: RefundKind;
} & ({ readonly paymentId: string } | { readonly invoiceId: string } | { readonly billId: string });

/** Nothing of ours is known that a refund could be of: a later try, or a person, finds it. */
export class RefundWithoutDebtError extends Error {
  override readonly name = 'RefundWithoutDebtError';
}

/**
 * Records once that money went back. That of a payment is written beside the payment first: should the payment not be
 * known yet, `applyRefunds` finds it there when it comes.
 */
export async function recordRefund(told: ReceivedRefund): Promise<void> {
  const { creditorId, refundId, amount, at, receivedAt, kind } = told;
  const entry = { amount, at, receivedAt, kind };
  if ('paymentId' in told) return applyTold(told.paymentId, await putToldRefund(told, refundId, entry));
  const debtIds =
    'invoiceId' in told
      ? [debtIdOf(creditorId, told.invoiceId)]
      : (await findBill(creditorId, told.billId))?.shares.map(({ debtId }) => debtId);
  if (!debtIds) throw new RefundWithoutDebtError(`no bill of ours is that of refund ${refundId}`);
  return giveBack(debtIds, { ...entry, refundId });
}

/** A dispute of a payment that was won: what was taken back for it came again. */
export interface ReceivedRestoration {
  readonly creditorId: string;
  readonly paymentId: string;
  /** What is made good. */
  readonly refundId: string;
  /** The id of the payment that it is in our books. */
  readonly restoredAs: string;
  /** When we learnt of it (ISO-8601). */
  readonly receivedAt: string;
}

/** Records once that money which was taken back came again. Told before it was taken, it waits for that. */
export async function recordRestoration(told: ReceivedRestoration): Promise<void> {
  const { refundId, restoredAs, receivedAt } = told;
  const pointer = await putToldRestoration(told, refundId, { paymentId: restoredAs, receivedAt });
  await applyTold(told.paymentId, pointer);
}

/** Applies what was told of a payment's refunds before the payment itself was here; done again, it does nothing more. */
export const applyRefunds = async (payment: {
  readonly creditorId: string;
  readonly paymentId: string;
}): Promise<void> => applyTold(payment.paymentId, await findPaymentPointer(payment));

/** What went back, in order; then what of that came again, of which more may have gone back. */
async function applyTold(
  paymentId: string,
  { debtIds, refunds, restorations }: PaymentPointer,
): Promise<void> {
  const went = Object.entries(refunds).sort(([, one], [, other]) => one.at.localeCompare(other.at));
  const giveAllBack = async (): Promise<void> => {
    for (const [refundId, refund] of went) await giveBack(debtIds, { ...refund, refundId, paymentId });
  };
  await giveAllBack();
  const cameAgain = Object.entries(restorations);
  for (const [refundId, restoration] of cameAgain)
    for (const debtId of debtIds) await restore(debtId, refundId, restoration);
  if (cameAgain.length > 0) await giveAllBack();
}

/** Takes it from the newest debt first, where what was too much stands: the other way round from how a payment pays. */
async function giveBack(debtIds: readonly string[], refund: Reversal): Promise<void> {
  const debts = await Promise.all(debtIds.map(standingFor));
  const newestFirst = [
    ...new Map(debts.flatMap((debt) => (debt ? [[debt.debtId, debt]] : []))).values(),
  ].sort((one, other) => dueOf(other).localeCompare(dueOf(one)) || other.debtId.localeCompare(one.debtId));
  let left = refund.amount;
  for (const debt of newestFirst) if (left > 0) left -= await reverse(debt, { ...refund, amount: left });
  if (left > 0)
    log.warn('more went back than is known to have come: it waits for its payment', {
      refundId: refund.refundId,
      left,
    });
}

const dueOf = (debt: StoredDebt): string => (debt.status === 'awaitingInvoice' ? '' : debt.rolledDueDate);
