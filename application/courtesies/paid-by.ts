import { findDebt } from '#adapters/table/debts.ts';
import { findPaymentPointer } from '#adapters/table/payment-pointers.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { settlingPayment, standingPayments } from '#domain/debt/standing-payments.ts';
import type { Paid } from '#domain/messages/receipt-of.ts';
import type { CancelledDebt, Debt, SettledDebt } from '#schemas/records/debt.ts';

/** A debt of which nothing is owed any more. */
export type ClosedDebt = SettledDebt | CancelledDebt;

/** What a payment that a courtesy is for paid. */
export interface PaidBy {
  /** The debts that it is on, the one that asks first. */
  readonly paid: readonly Paid<Debt>[];
  /** Whether all debts that its bill is for have their share: one that is missing may come in a moment. */
  readonly isWhole: boolean;
  /** Whether other debts have it too: one courtesy is for all. */
  readonly isJoint: boolean;
  /** The debt that sends it: of those that it settled the first by id, and of others the one that asks. */
  readonly speaker: string;
}

/** Finds all debts that a payment is on, with what of it stands. */
export async function paidBy(debt: ClosedDebt, paymentId: string): Promise<PaidBy> {
  const { debtIds } = await findPaymentPointer({ creditorId: debt.creditorId, paymentId });
  const others = await Promise.all(debtIds.filter((id) => id !== debt.debtId).map(findDebt));
  // The ledger of a payment plan is that of the whole debt: what is on an instalment is a share of it, and no other money.
  const sharing = others.flatMap((other) =>
    other && other.status !== 'awaitingInvoice' && other.debtId !== debt.instalmentOf?.debtId ? [other] : [],
  );
  const paid = [debt, ...sharing].flatMap((one) => {
    const all = standingPayments(one);
    const share = all.find(({ id }) => id === paymentId);
    if (!share) return [];
    // The others of a debt were received before, and are named only where this one settled it.
    const payments = settlingPayment(one)?.id === paymentId ? all : [share];
    return [{ debt: one, payments, isOwed: isOwed(one.status) }];
  });
  const settled = paid.flatMap(({ debt: one }) =>
    one.status === 'settled' && settlingPayment(one)?.id === paymentId ? [one.debtId] : [],
  );
  const having = others.filter((other) => other && paymentId in other.payments).length + 1;
  return {
    paid,
    isWhole: having >= new Set([debt.debtId, ...debtIds]).size,
    isJoint: debtIds.some((id) => id !== debt.debtId),
    speaker: settled.sort()[0] ?? debt.debtId,
  };
}
