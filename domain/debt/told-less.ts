import { isBefore } from '#domain/calendar/days.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { balanceOn, lastFixed } from './balance.ts';
import { payoffOn } from './payoff-on.ts';

/** The last figure that was fixed for a debtor, less than what they have to pay now, because something was not asked for then. Centavos. */
export interface ToldLess {
  readonly told: number;
  /** The day on which it was fixed. */
  readonly on: string;
  /** Its last day. */
  readonly until: string;
  /** What it did not ask for of what was owed on its last day. */
  readonly waived: number;
  /** Fine and interest by now. */
  readonly charges: number;
  /** What is not asked for now. */
  readonly stillWaived: number;
}

/**
 * Why a debtor has to pay more than they were told last, where it is that a waiver ended, or is of a part only: a debtor who is not told
 * would take it for a fine that grows. Undefined if no more has to be paid, if nothing was waived, or if the invoice was amended since.
 */
export function toldLess(debt: Debt, today: string): ToldLess | undefined {
  const last = lastFixed(debt, today);
  if (!last || today <= last.to) return undefined;
  const { at: fixedAt } = last;
  const amendments = [debt.amended.amount, debt.amended.dueDate];
  if (amendments.some((at) => at !== undefined && fixedAt !== undefined && isBefore(fixedAt, at)))
    return undefined;
  const { amount, balance } = payoffOn(debt, today);
  const then = balanceOn(debt, last.to);
  const waived = then.total + then.received - last.received - last.amount;
  const asked = last.amount - (balance.received - last.received);
  if (waived <= 0 || amount <= asked) return undefined;
  return {
    ...{ told: last.amount, on: last.from, until: last.to, waived },
    charges: balance.charged.fine + balance.charged.interest,
    stillWaived: balance.total - amount,
  };
}
