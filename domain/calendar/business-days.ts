import { businessDaysFrom, closureOn, type Holiday, rollForward } from './calendar.ts';
import { addDays } from './days.ts';

/**
 * The `count`-th business day after `day`, which is itself not counted (CC art. 132: the first day is left out);
 * before it when `count` is negative. 0 is the day itself, rolled forward.
 */
export function addBusinessDays(day: string, count: number, local?: readonly Holiday[]): string {
  if (!Number.isInteger(count)) throw new RangeError(`business days must be whole: ${count}`);
  if (count === 0) return rollForward(day, local);
  const wanted = Math.abs(count);
  return businessDaysFrom(day, count > 0 ? 1 : -1, wanted, local)[wanted - 1] ?? day;
}

/** Business days after `from` up to and including `to`; negative, and counted from `to`, if `to` is earlier. */
export function businessDaysBetween(from: string, to: string, local: readonly Holiday[] = []): number {
  if (to < from) return 0 - businessDaysBetween(to, from, local);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (!closureOn(day, local)) count += 1;
  return count;
}
