import { findBill } from '#adapters/table/bills.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import {
  findPaymentPointer,
  putReportedRefund,
  putReportedRestoration,
} from '#adapters/table/payment-pointers.ts';
import { debtThatOwns } from '#application/unit-of-work/whole-of.ts';
import { leftOf, type ReverseMoney } from '#domain/debt/commands/reverse-money.ts';
import { excessOf } from '#domain/debt/excess-of.ts';
import { ledgerIdOf } from '#domain/debt/reported-as.ts';
import { type Refundable, splitRefund } from '#domain/money/split-refund.ts';
import { log } from '#runtime/log.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPointer, RefundKind } from '#schemas/records/payment-pointer.ts';
import { IdConflictError } from './id-conflict.ts';
import { restore } from './restore.ts';
import { reverse } from './reverse.ts';

/** Money that went back, as any source reports it: of a payment, or, where that is not known, of an invoice or a bill. */
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

/** No debt and no bill is known that a refund could be of: a later try, or a person, finds it. */
export class RefundWithoutDebtError extends Error {
  override readonly name = 'RefundWithoutDebtError';
}

/**
 * Records once that money went back. The refund of a payment is written beside the payment first: if the payment is not
 * known yet, `applyRefunds` finds it there when it comes.
 * @throws IdConflictError when the same id was reported with another amount; RefundWithoutDebtError
 */
export async function recordRefund(reported: ReceivedRefund): Promise<void> {
  const { creditorId, refundId, amount, at, receivedAt, kind } = reported;
  const entry = { amount, at, receivedAt, kind };
  if ('paymentId' in reported) {
    const pointer = await putReportedRefund(reported, refundId, entry);
    if (pointer.refunds[refundId]?.amount !== amount) throw new IdConflictError('refundId', refundId);
    return applyReported(reported.paymentId, pointer);
  }
  const debtIds =
    'invoiceId' in reported
      ? [debtIdOf(creditorId, reported.invoiceId)]
      : (await findBill(creditorId, reported.billId))?.shares.map(({ debtId }) => debtId);
  if (!debtIds) throw new RefundWithoutDebtError(`no bill of ours is that of refund ${refundId}`);
  return giveBack(debtIds, { ...entry, refundId });
}

/** Money that was taken back for a dispute, and came again when the dispute was won. */
export interface ReceivedRestoration {
  readonly creditorId: string;
  readonly paymentId: string;
  /** The refund that it makes good. */
  readonly refundId: string;
  /** The id of the payment that it is in the ledger. */
  readonly restoredAs: string;
  /** When we learnt of it (ISO-8601). */
  readonly receivedAt: string;
}

/** Records once that money which was taken back came again. Reported before the refund, it waits for that. */
export async function recordRestoration(reported: ReceivedRestoration): Promise<void> {
  const { refundId, restoredAs, receivedAt } = reported;
  const pointer = await putReportedRestoration(reported, refundId, { paymentId: restoredAs, receivedAt });
  await applyReported(reported.paymentId, pointer);
}

/** Applies the refunds of a payment that were reported before the payment itself; done again, it does nothing more. */
export const applyRefunds = async (payment: {
  readonly creditorId: string;
  readonly paymentId: string;
}): Promise<void> => applyReported(payment.paymentId, await findPaymentPointer(payment));

/** Applies what went back, in order; then what of that came again; then what of that went back once more. */
async function applyReported(
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

/**
 * Takes the money from the debts as it came to them: what nobody owed first, then in the proportion in which their payment was split,
 * the newest debt first where centavos are odd. What a debt has lost meanwhile is taken from the next.
 */
async function giveBack(debtIds: readonly string[], refund: ReverseMoney): Promise<void> {
  const debts = await Promise.all(debtIds.map(debtThatOwns));
  const newestFirst = [
    ...new Map(debts.flatMap((debt) => (debt ? [[debt.debtId, debt]] : []))).values(),
  ].sort((one, other) => dueOf(other).localeCompare(dueOf(one)) || other.debtId.localeCompare(one.debtId));
  const { refundId } = refund;
  const taken = newestFirst.reduce((sum, { refunds }) => sum + (refunds[refundId]?.amount ?? 0), 0);
  const toTake = refund.amount - taken;
  const parts = splitRefund(
    toTake,
    newestFirst.map((debt) => (refundId in debt.refunds ? NOTHING : refundableOf(debt, refund))),
  );
  let left = toTake - parts.reduce((sum, part) => sum + part, 0);
  for (const [index, debt] of newestFirst.entries()) {
    const known = debt.refunds[refundId];
    const amount = known?.amount ?? (parts[index] ?? 0) + left;
    if (amount === 0) continue;
    // Of one that has it, what a first try left undone is done.
    const took = await reverse(debt, { ...refund, amount });
    if (!known) left = amount - took;
  }
  if (left > 0)
    log.warn('more went back than is known to have come: it waits for its payment', { refundId, left });
}

const NOTHING: Refundable = { left: 0, excess: 0 };

/** What a debt has of the payment that a refund is of. */
function refundableOf(debt: StoredDebt, { paymentId, receivedAt }: ReverseMoney): Refundable {
  const left = leftOf(debt, paymentId === undefined ? undefined : ledgerIdOf(debt, paymentId));
  return { left: Math.max(0, left), excess: excessOf(debt, receivedAt) };
}

const dueOf = (debt: StoredDebt): string => (debt.status === 'awaitingInvoice' ? '' : debt.rolledDueDate);
