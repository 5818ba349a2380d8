import { closureOn, type Holiday, rollForward } from './calendar.ts';
import { addDays } from './days.ts';

/**
 * The `count`-th business day after `day`, which is itself not counted (CC art. 132: the first day is left out);
 * before it when `count` is negative. 0 is the day itself, rolled forward.
 */
export function addBusinessDays(day: string, count: number, local: readonly Holiday[] = []): string {
  if (!Number.isInteger(count)) throw new RangeError(`business days must be whole: ${count}`);
  if (count === 0) return rollForward(day, local);
  const direction = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, direction);
    if (!closureOn(reached, local)) left -= 1;
  }
  return reached;
}

/** Business days after `from` up to and including `to`; negative, and counted from `to`, if `to` is earlier. */
export function businessDaysBetween(from: string, to: string, local: readonly Holiday[] = []): number {
  if (to < from) return 0 - businessDaysBetween(to, from, local);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (!closureOn(day, local)) count += 1;
  return count;
}
