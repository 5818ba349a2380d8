import { dayBetween } from '#domain/calendar/day-between.ts';
import { addDays } from '#domain/calendar/days.ts';
import type { Offer } from '#schemas/records/negotiation.ts';
import { type Asking, basisOf } from './basis.ts';
import { offersFor } from './offers-for.ts';

/** How many days ahead an offer is looked for: for longer, nobody waits for one. */
const MOST_DAYS = 366;

/** An offer as its words name it: the id, and what it costs. */
export type Wanted = Pick<Offer, 'id' | 'total'>;

/**
 * The first day after an asking on which the book makes an offer, if nothing is paid until then: any, or one of an id at a price. Undefined
 * when none is made within a year.
 */
export function offeredFrom(asking: Asking, wanted?: Wanted): string | undefined {
  const { today, book, debt } = asking;
  const { from, until } = book.inForce;
  const last = addDays(today, MOST_DAYS);
  return dayBetween(
    latestDay(addDays(today, 1), from, addDays(debt.rolledDueDate, 1)),
    until === undefined || last < until ? last : until,
    (day) => {
      const then = { ...asking, today: day };
      const basis = basisOf(then);
      if (!basis || (wanted && !wanted.id.startsWith(`${basis.band.id}/${basis.tier.id}/`))) return false;
      return offersFor(then).some(({ id, total }) => !wanted || (id === wanted.id && total === wanted.total));
    },
  );
}

const latestDay = (...days: readonly string[]): string => days.toSorted().at(-1) ?? '';
