import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/** Nothing that the calendar says later changes what these came to. */
const CLOSED = ['awaitingInvoice', 'settled', 'cancelled'];

/**
 * A debt as the calendar in force has it: a due date, and a last day that was stated, which have become holidays since, move to
 * the next business day (CC art. 132 §1; Lei 7.089/83). A day that was told is never shortened: a holiday that is taken back
 * leaves them. A closed debt keeps the days with which it was closed.
 * @param holidays of the creditor's city
 */
export function followCalendar(debt: StoredDebt, holidays: readonly Holiday[]): StoredDebt {
  if (debt.status === 'awaitingInvoice' || CLOSED.includes(debt.status)) return debt;
  const roll = (day: string): string => rollForward(day, holidays);
  const followed = {
    ...debt,
    rolledDueDate: roll(debt.rolledDueDate),
    quotes: debt.quotes.map(({ bill, ...quote }) => ({
      ...quote,
      goodThrough: roll(quote.goodThrough),
      // The provider takes its codes no longer than it was told.
      ...(bill ? { bill: { payableUntil: quote.goodThrough, ...bill } } : {}),
    })),
  };
  if (followed.status !== 'promised') return followed;
  const [first, ...others] = followed.promises;
  const until = <P extends { readonly until: string }>(promise: P): P => ({
    ...promise,
    until: roll(promise.until),
  });
  return { ...followed, promises: [until(first), ...others.map(until)] };
}
