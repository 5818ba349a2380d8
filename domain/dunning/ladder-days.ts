import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { addDays } from '#domain/calendar/days.ts';
import type { Ladder, PlanRequest } from './plan-request.ts';

/** A day plus as many of the régua's days, calendar or business, before hours and collisions move it. */
export const daysAfter = (
  { ladder, bankHolidays }: { readonly ladder: Pick<Ladder, 'days'> } & Pick<PlanRequest, 'bankHolidays'>,
  day: string,
  count: number,
): string => (ladder.days === 'business' ? addBusinessDays(day, count, bankHolidays) : addDays(day, count));

/** `3 days before the due date`. */
export function offsetInWords({ days }: Ladder, offset: number): string {
  if (offset === 0) return 'on the due date';
  const counted = days === 'business' ? 'business day' : 'day';
  const count = Math.abs(offset);
  return `${count} ${counted}${count === 1 ? '' : 's'} ${offset < 0 ? 'before' : 'after'} the due date`;
}
