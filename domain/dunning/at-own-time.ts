import { dayOf, instantAtSecond, isBefore, secondsOf } from '#domain/calendar/days.ts';

/**
 * When a step that waits until a later day is tried on it (ISO-8601): at its own time of day, so that what waits for one day
 * does not come at its first lawful minute, and nobody is written to earlier in the morning than the régua does.
 * @param until the first instant at which it is lawful
 * @param given.planned when it was to be taken, at its time of day
 */
export function atOwnTime(
  until: string,
  { now, planned, zone }: { readonly now: string; readonly planned: string; readonly zone: string },
): string {
  const day = dayOf(until, zone);
  if (day === dayOf(now, zone)) return until;
  const own = instantAtSecond(day, secondsOf(planned, zone), zone);
  return isBefore(until, own) ? own : until;
}
