import { balanceOn } from './balance.ts';
import { dayFor } from './day-for.ts';
import { latestDay } from './latest-day.ts';
import type { MoneyView } from './money-view.ts';
import { settlementOn, type Waiver } from './settlement.ts';

/** What a payment does to its debt; centavos. `applied + excess` is the payment, to the centavo. */
export interface PaymentOutcome {
  readonly applied: number;
  readonly excess: number;
  /** What is waived when it settles, and each part of it: see `Settlement`. */
  readonly waived: number;
  readonly waivers: readonly Waiver[];
  /** What settles the debt after it: see `Settlement`. */
  readonly balance: number;
  readonly settles: boolean;
  /** See `Settlement`. */
  readonly asks: boolean;
  readonly waits: boolean;
  readonly daysLate: number;
}

/**
 * Applies one more payment to a debt that is still owed. Payments may become known in any order: the balance is that of
 * the day of the latest one. See `settlementOn` for when it settles; a figure that was fixed for the debtor after the payment was made
 * may be paid by it, too, once it is known.
 */
export function applyPayment(
  debt: MoneyView,
  key: string,
  payment: {
    readonly amount: number;
    readonly paidAt: string;
    /** When it became known (ISO-8601); when it is absent, at once. */
    readonly receivedAt?: string | undefined;
  },
): PaymentOutcome {
  const paidOn = dayFor(debt, payment.paidAt);
  const before = balanceOn(debt, latestDay(debt, paidOn));
  const paid = { ...debt, payments: { ...debt.payments, [key]: payment } };
  const then = settlementOn(paid, latestDay(paid, paidOn));
  const now = settlementOn(paid, latestDay(paid, dayFor(debt, payment.receivedAt ?? payment.paidAt)));
  const after = now.settles && !then.settles ? now : then;
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
