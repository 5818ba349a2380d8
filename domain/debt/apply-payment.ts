import { dayOf } from '#domain/calendar/days.ts';
import { balanceOn, type MoneyView } from './balance.ts';
import { latestDay } from './latest-day.ts';
import { settlementOn } from './settlement.ts';

/** What a payment does to its debt; centavos. `applied + excess` is the payment, to the centavo. */
export interface PaymentOutcome {
  readonly applied: number;
  readonly excess: number;
  /** Charges waived by the creditor's rule, only when it settles. */
  readonly waived: number;
  /** Still owed after it. */
  readonly balance: number;
  readonly settles: boolean;
  /** See `Settlement`. */
  readonly asks: boolean;
  readonly waits: boolean;
  readonly daysLate: number;
  /** The day whose balance it is: on it the charges are waived, when it settles. */
  readonly day: string;
}

/**
 * Applies one more payment to a debt that is still owed. Payments may become known in any order: the balance is that of
 * the day of the latest one. See `settlementOn` for when it settles.
 */
export function applyPayment(
  debt: MoneyView,
  key: string,
  payment: { readonly amount: number; readonly paidAt: string },
): PaymentOutcome {
  const paidOn = dayOf(payment.paidAt);
  const before = balanceOn(debt, latestDay(debt, paidOn));
  const paid = { ...debt, payments: { ...debt.payments, [key]: payment } };
  const day = latestDay(paid, paidOn);
  const after = settlementOn(paid, day);
  // An earlier payment that becomes known late lowers the charges that a later one paid: the excess grows.
  const newlyExcess = after.excess - before.excess;
  const excess = Math.min(payment.amount, Math.max(payment.amount - before.due, newlyExcess));
  return {
    applied: payment.amount - excess,
    excess,
    // What a reissued bill did not ask for is waived: the excess does not pay it.
    waived: after.settles ? after.waived + Math.max(0, excess - newlyExcess) : 0,
    balance: after.balance,
    settles: after.settles,
    asks: after.asks,
    waits: after.waits,
    daysLate: after.daysLate,
    day,
  };
}
