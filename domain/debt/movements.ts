import { isBefore } from '#domain/calendar/days.ts';
import { isEmpty } from '#domain/checks/is-empty.ts';
import type { DatedPayment } from './charges.ts';
import { dayFor } from './day-for.ts';
import type { MoneyView } from './money-view.ts';

/** An entry of the ledger with its day. */
export interface Movement extends DatedPayment {
  readonly id: string;
  /** When the money came or went (ISO-8601); absent of what was waived or written off. */
  readonly at?: string | undefined;
}

/**
 * Every entry of the ledger; those of one day in this order: what was waived or written off, payments, what went back. What a
 * person wrote off after money had gone back comes after that.
 */
export function movementsOf({ zone, payments, refunds = {}, writeOffs = {} }: MoneyView): Movement[] {
  // Most debts have none, and each figure of each of their messages asks.
  if (isEmpty(payments) && isEmpty(refunds) && isEmpty(writeOffs)) return [];
  const back = Object.entries(refunds).map(([id, { amount, at }]) => ({
    id,
    amount: -amount,
    day: dayFor({ zone }, at),
    at,
  }));
  const waived = Object.entries(writeOffs).map(([id, { amount, on, at, by }]) => ({
    movement: { id, amount, day: on, isWaived: true },
    isAfter:
      by === 'person' && at !== undefined && back.some((one) => one.day === on && !isBefore(at, one.at)),
  }));
  return [
    ...waived.flatMap(({ movement, isAfter }) => (isAfter ? [] : movement)),
    ...Object.entries(payments).map(([id, { amount, paidAt }]) => ({
      id,
      amount,
      day: dayFor({ zone }, paidAt),
      at: paidAt,
    })),
    ...back,
    ...waived.flatMap(({ movement, isAfter }) => (isAfter ? movement : [])),
  ].sort((one, other) => one.day.localeCompare(other.day));
}
