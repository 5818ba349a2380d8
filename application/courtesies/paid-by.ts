import { findDebt } from '#adapters/table/debts.ts';
import { findPaymentPointer } from '#adapters/table/payment-pointers.ts';
import { sourceOf } from '#domain/debt/source-of.ts';
import { settlingPayment } from '#domain/debt/standing-payments.ts';
import type { Paid } from '#domain/messages/receipt-of.ts';
import type { CancelledDebt, Debt, SettledDebt, StoredDebt } from '#schemas/records/debt.ts';
import { hasPartFor, paidOn } from './paid-on.ts';

/** A debt of which nothing is owed any more. */
export type ClosedDebt = SettledDebt | CancelledDebt;

/** What a payment that a courtesy is for paid. */
export interface PaidBy {
  /** The debts that it is on, the one that asks first. */
  readonly paid: readonly Paid<Debt>[];
  /** The id under which its source reported it: shares of one payment have one. */
  readonly source: string;
  /** Whether all debts that it is for have their share: one that is missing may come in a moment. */
  readonly isWhole: boolean;
  /** Whether other debts have it too: one courtesy is for all. */
  readonly isJoint: boolean;
  /** The debt that sends it: of those that it settled the first by id, and of others the one that asks. */
  readonly speaker: string;
}

/**
 * Finds all debts that a payment is on, with what of it stands: those that it was reported for, and all instalments of a payment plan
 * that have a share of it, because what is too much for one is the next one's.
 */
export async function paidBy(debt: ClosedDebt, paymentId: string): Promise<PaidBy> {
  const source = sourceOf(debt.payments, paymentId);
  const { debtIds } = await findPaymentPointer({ creditorId: debt.creditorId, paymentId: source });
  const named = [debt.debtId, ...debtIds.filter((id) => id !== debt.debtId)];
  const found = await Promise.all(named.map((id) => (id === debt.debtId ? debt : findDebt(id))));
  const owners = await ownersOf(found);
  const ledgers = await Promise.all(owners.map((owner) => paidOn(owner, source)));
  const paid = ledgers.flatMap((ledger) => ledger.paid);
  const settled = ledgers
    .flatMap(({ askers }) => askers)
    .flatMap((one) =>
      one.status === 'settled' && settlingPayment(one)?.source === source ? [one.debtId] : [],
    );
  return {
    source,
    paid: [...paid.filter((one) => isOf(one, debt)), ...paid.filter((one) => !isOf(one, debt))],
    isWhole:
      ledgers.every(({ isAllotted }) => isAllotted) &&
      named.every((id) => owners.some((owner) => hasPartFor(owner, id, source))),
    isJoint: named.length > 1 || paid.length > 1,
    speaker: settled.sort()[0] ?? debt.debtId,
  };
}

const isOf = (one: Paid<Debt>, { debtId }: Debt): boolean => one.debt.debtId === debtId;

/** The debts that have the money of these: of an instalment, the one whose payment plan it is of. */
async function ownersOf(found: readonly (StoredDebt | undefined)[]): Promise<Debt[]> {
  const issued = found.flatMap((one) => (one && one.status !== 'awaitingInvoice' ? [one] : []));
  const byId = new Map<string, Debt>();
  for (const one of issued) if (!one.instalmentOf) byId.set(one.debtId, one);
  for (const { instalmentOf } of issued) {
    if (!instalmentOf || byId.has(instalmentOf.debtId)) continue;
    const whole = await findDebt(instalmentOf.debtId);
    if (whole && whole.status !== 'awaitingInvoice') byId.set(whole.debtId, whole);
  }
  return [...byId.values()];
}
