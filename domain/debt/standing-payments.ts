import { isBefore } from '#domain/calendar/days.ts';
import type { Payment, Refund, StoredDebt } from '#schemas/records/debt.ts';
import { sourceOf } from './source-of.ts';

/** A payment of which something stands: has not gone back. */
export interface StandingPayment extends Pick<Payment, 'paidAt' | 'receivedAt' | 'restores'> {
  /** Its id in the ledger. */
  readonly id: string;
  /** The id under which it was reported: shares of one payment have one. */
  readonly source: string;
  /** The part of the payment that stands, centavos. */
  readonly amount: number;
}

/**
 * Lists the payments of a debt of which something stands, in the order in which they became known. Money that went back is taken
 * off the payment that it is of, and off the latest one when nobody said of which.
 */
export function standingPayments({
  payments,
  refunds,
}: Pick<StoredDebt, 'payments' | 'refunds'>): StandingPayment[] {
  const left = Object.entries(payments)
    .map(([id, { amount, paidAt, receivedAt, restores, of = id }]) => ({
      ...{ id, of, source: sourceOf(payments, id), amount, paidAt, receivedAt },
      ...(restores === undefined ? {} : { restores }),
    }))
    .sort(inOrder);
  for (const { amount, paymentId } of Object.values<Refund>(refunds)) {
    let back = amount;
    for (const payment of left.toReversed()) {
      if (paymentId !== undefined && payment.of !== paymentId) continue;
      const taken = Math.min(back, payment.amount);
      payment.amount -= taken;
      back -= taken;
    }
  }
  return left.flatMap(({ of: _of, ...payment }) => (payment.amount > 0 ? [payment] : []));
}

/**
 * The payment that settled a debt, when all that it took came from the debtor and stands: the last one known by then. Undefined
 * when there is none, or when it was money that had gone back and came again, which nobody paid a second time.
 */
export function settlingPayment(
  debt: Pick<StoredDebt, 'payments' | 'refunds'> & { readonly settledAt?: string | undefined },
): StandingPayment | undefined {
  const { settledAt } = debt;
  if (settledAt === undefined) return undefined;
  const last = Object.entries(debt.payments)
    .map(([id, { receivedAt, paidAt }]) => ({ id, receivedAt, paidAt }))
    .filter(({ receivedAt }) => !isBefore(settledAt, receivedAt))
    .sort(inOrder)
    .at(-1);
  const standing = standingPayments(debt).find(({ id }) => id === last?.id);
  return standing?.restores === undefined ? standing : undefined;
}

interface Known {
  readonly id: string;
  readonly paidAt: string;
  readonly receivedAt: string;
}

/** Orders payments by when they became known, and then by when they were made. */
const inOrder = (one: Known, other: Known): number =>
  Date.parse(one.receivedAt) - Date.parse(other.receivedAt) ||
  Date.parse(one.paidAt) - Date.parse(other.paidAt) ||
  one.id.localeCompare(other.id);
