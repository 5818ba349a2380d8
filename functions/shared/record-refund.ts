import type { StoredDebt } from '../../schemas/records/debt.ts';
import type { RefundKind } from '../../schemas/records/payment-pointer.ts';
import { debtIdOf } from './keys.ts';
import { type Reversal, reverse } from './ledger/reverse.ts';
import { log } from './log.ts';
import { findBill } from './store/bills.ts';
import { findDebt } from './store/debts.ts';
import { findPaymentPointer, putToldRefund } from './store/payment-pointers.ts';

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
  if ('paymentId' in told) {
    const pointer = await putToldRefund(told, refundId, entry);
    return giveBack(pointer.debtIds, { ...entry, refundId, paymentId: told.paymentId });
  }
  const debtIds =
    'invoiceId' in told
      ? [debtIdOf(creditorId, told.invoiceId)]
      : (await findBill(creditorId, told.billId))?.shares.map(({ debtId }) => debtId);
  if (!debtIds) throw new RefundWithoutDebtError(`no bill of ours is that of refund ${refundId}`);
  return giveBack(debtIds, { ...entry, refundId });
}

/** Applies what was told of a payment's refunds before the payment itself was here; done again, it does nothing more. */
export async function applyRefunds(payment: {
  readonly creditorId: string;
  readonly paymentId: string;
}): Promise<void> {
  const { debtIds, refunds } = await findPaymentPointer(payment);
  for (const [refundId, refund] of Object.entries(refunds).sort(([, one], [, other]) =>
    one.at.localeCompare(other.at),
  ))
    await giveBack(debtIds, { ...refund, refundId, paymentId: payment.paymentId });
}

/** Takes it from the newest debt first, where what was too much stands: the other way round from how a payment pays. */
async function giveBack(debtIds: readonly string[], refund: Reversal): Promise<void> {
  const debts = await Promise.all(debtIds.map(findDebt));
  const newestFirst = debts
    .filter((debt) => debt !== undefined)
    .sort((one, other) => dueOf(other).localeCompare(dueOf(one)) || other.debtId.localeCompare(one.debtId));
  let left = refund.amount;
  for (const debt of newestFirst) if (left > 0) left -= await reverse(debt, { ...refund, amount: left });
  if (left > 0)
    log.warn('more went back than is known to have come: it waits for its payment', {
      refundId: refund.refundId,
      left,
    });
}

const dueOf = (debt: StoredDebt): string => (debt.status === 'unmatched' ? '' : debt.rolledDueDate);
