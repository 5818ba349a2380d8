import { balanceOn, type MoneyView } from './balance.ts';
import { dayFor } from './day-for.ts';
import { latestDay } from './latest-day.ts';
import { settlementOn, type Waiver } from './settlement.ts';

/** What a payment does to its debt; centavos. `applied + excess` is the payment, to the centavo. */
export interface PaymentOutcome {
  readonly applied: number;
  readonly excess: number;
  /** What is waived when it settles, and each part of it: see `Settlement`. */
  readonly waived: number;
  readonly waivers: readonly Waiver[];
  /** Still owed after it. */
  readonly balance: number;
  readonly settles: boolean;
  /** See `Settlement`. */
  readonly asks: boolean;
  readonly waits: boolean;
  readonly daysLate: number;
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
  const paidOn = dayFor(debt, payment.paidAt);
  const before = balanceOn(debt, latestDay(debt, paidOn));
  const paid = { ...debt, payments: { ...debt.payments, [key]: payment } };
  const after = settlementOn(paid, latestDay(paid, paidOn));
  // An earlier payment that becomes known late lowers the charges that a later one paid: the excess grows.
  const excess = Math.min(payment.amount, Math.max(0, after.excess - before.excess));
  const { settles, balance, waived, waivers, asks, waits, daysLate } = after;
  return {
    applied: payment.amount - excess,
    excess,
    waived,
    waivers,
    balance,
    settles,
    asks,
    waits,
    daysLate,
  };
}
