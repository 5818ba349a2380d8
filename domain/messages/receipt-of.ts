import { formatDay } from '#domain/calendar/days.ts';
import { dayFor, type InZone } from '#domain/debt/day-for.ts';
import type { StandingPayment } from '#domain/debt/standing-payments.ts';
import { formatReais } from '#domain/money/money.ts';

/** A debt that a payment is on, and the payments that its receipt names. */
export interface Paid<D = OfDebt> {
  readonly debt: D;
  readonly payments: readonly StandingPayment[];
  /** Whether something is still owed of it. */
  readonly isOwed: boolean;
  /**
   * The part of them that is too much for the payment plan that this instalment is of, centavos: no instalment's ledger has it.
   */
  readonly tooMuch?: number;
}

interface OfDebt extends InZone {
  readonly invoiceId: string;
}

/** The variables of a receipt: each payment with its day, and what of it went to invoices that are still owed. */
export interface Receipt {
  readonly payments: { readonly amount: string; readonly day: string }[];
  readonly partlyPaid: { readonly invoiceId: string; readonly amount: string }[];
  /** Whether the payment came when nothing was owed any more. */
  readonly cameLate: boolean;
}

/** Nothing was received that a message would name. */
export const NO_RECEIPT: Receipt = { payments: [], partlyPaid: [], cameLate: false };

/**
 * The receipt of what several debts received. A payment of a bill for several of them is one payment: its shares are added.
 * @param cameLate whether it is for a payment that came when nothing was owed any more
 */
export function receiptOf(paid: readonly Paid[], cameLate: boolean): Receipt {
  const sums = new Map<string, { amount: number; paidAt: string; paidOn: string }>();
  for (const { debt, payments } of paid)
    for (const { source, amount, paidAt } of payments)
      sums.set(source, {
        amount: amount + (sums.get(source)?.amount ?? 0),
        paidAt,
        paidOn: dayFor(debt, paidAt),
      });
  return {
    payments: [...sums.values()]
      .sort((one, other) => Date.parse(one.paidAt) - Date.parse(other.paidAt))
      .map(({ amount, paidOn }) => ({ amount: formatReais(amount), day: formatDay(paidOn) })),
    partlyPaid: paid
      .filter(({ isOwed }) => isOwed)
      .map(({ debt, payments }) => ({
        invoiceId: debt.invoiceId,
        amount: formatReais(payments.reduce((sum, { amount }) => sum + amount, 0)),
      })),
    cameLate,
  };
}
