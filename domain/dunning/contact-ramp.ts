import { daysBetween } from '#domain/calendar/days.ts';
import type { FirstLoad, Ramp } from '#schemas/config/first-load.ts';

/** The first contacts of a day, of one creditor or to one mailbox domain. */
export interface ContactDay {
  readonly day: string;
  /** Places that were given out for the day, ahead of it too. */
  readonly booked: number;
  /** What the day allowed, once the first message of it went out. */
  readonly allowance?: number | undefined;
  readonly sent: number;
  readonly bounced: number;
  readonly complained: number;
}

type Pace = Pick<FirstLoad['pace'], 'halveOver' | 'restartAfterDays'>;

/** One alone may be chance: it does not halve a day, whatever its percentage. */
const MORE_THAN_ONE = 2;

/** Whether more of a day's messages went wrong than the pace bears. */
export const wentWrong = (
  { sent, bounced, complained }: ContactDay,
  { halveOver: { bouncePercent, complaintPercent } }: Pace,
): boolean =>
  (bounced >= MORE_THAN_ONE && bounced * 100 > sent * bouncePercent) ||
  (complained >= MORE_THAN_ONE && complained * 100 > sent * complaintPercent);

/** Whether nothing of a day keeps the next one from twice as many: it was used, and hardly anything of it went wrong. */
const wentWell = (day: ContactDay, allowance: number, pace: Pace): boolean =>
  day.sent * 2 >= allowance &&
  day.bounced * 100 <= day.sent * pace.halveOver.bouncePercent &&
  day.complained * 100 <= day.sent * pace.halveOver.complaintPercent;

/** What the next day allows: half as many, twice as many, or the same. */
function after(day: ContactDay, allowance: number, { least, most }: Ramp, pace: Pace): number {
  const held = Math.min(most, Math.max(least, allowance));
  if (wentWrong(day, pace)) return Math.max(least, Math.floor(held / 2));
  return wentWell(day, allowance, pace) ? Math.min(most, held * 2) : held;
}

/**
 * How many first contacts a day allows: what it began with; or what follows from the last day that had any; or the start, when
 * there is none within the days after which a ramp starts anew.
 * @param days in any order
 */
export function allowanceOn(day: string, days: readonly ContactDay[], ramp: Ramp, pace: Pace): number {
  const own = days.find((one) => one.day === day)?.allowance;
  if (own !== undefined) return own;
  const last = days
    .filter((one) => one.allowance !== undefined && one.day < day)
    .toSorted((one, other) => other.day.localeCompare(one.day))[0];
  return last?.allowance === undefined || daysBetween(last.day, day) > pace.restartAfterDays
    ? ramp.start
    : after(last, last.allowance, ramp, pace);
}

/** How many first contacts a day may still come to now: one that goes wrong ends at the least. */
export function capOn(day: string, days: readonly ContactDay[], ramp: Ramp, pace: Pace): number {
  const allowance = allowanceOn(day, days, ramp, pace);
  const own = days.find((one) => one.day === day);
  return own && wentWrong(own, pace) ? Math.min(allowance, ramp.least) : allowance;
}

/**
 * How many places there are on each of the days ahead, if all goes well until then: the first is what it allows, and each of the
 * others twice the one before it.
 * @param ahead the days on which messages may be sent, in order
 */
export function placesAhead(
  ahead: readonly string[],
  days: readonly ContactDay[],
  ramp: Ramp,
  pace: Pace,
): number[] {
  let next: number | undefined;
  return ahead.map((day) => {
    if (next !== undefined) {
      const places = next;
      next = Math.min(ramp.most, places * 2);
      return places;
    }
    const places = allowanceOn(day, days, ramp, pace);
    const own = days.find((one) => one.day === day);
    const isWrong = own !== undefined && wentWrong(own, pace);
    next = isWrong ? Math.max(ramp.least, Math.floor(places / 2)) : Math.min(ramp.most, places * 2);
    return capOn(day, days, ramp, pace);
  });
}
