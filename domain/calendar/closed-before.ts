import { closureOn, type Holiday } from './calendar.ts';
import { addDays } from './days.ts';

/** The days without banking just before a day, the latest first: what falls due on one of them rolls to that day, if it is a business day. */
export function closedBefore(day: string, local: readonly Holiday[] = []): string[] {
  const closed: string[] = [];
  for (let before = addDays(day, -1); closureOn(before, local); before = addDays(before, -1))
    closed.push(before);
  return closed;
}
