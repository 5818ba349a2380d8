import { isPrinted } from '#domain/calendar/fast-days.ts';
import { env } from './env.ts';
import { lazily } from './lazily.ts';

/**
 * Short days: on a stage made for trying things, a "day" may last seconds, so that a whole ladder is climbed in minutes.
 * The functions think in the calendar's time throughout; AWS's clock is turned into it where an event comes in, and
 * back where an instant goes out to a machine's wait. With days of 86 400 seconds, as everywhere else, both are the
 * same.
 */
const scale = lazily((): { readonly began: number; readonly factor: number } => ({
  began: Date.parse(env('DAYS_BEGAN_AT')),
  factor: 86_400 / env('DAY_SECONDS'),
}));

/**
 * The calendar's time of an instant of AWS's clock, ISO-8601 in UTC.
 * @param clock ISO-8601, or milliseconds since 1970
 */
export function calendarTime(clock: string | number): string {
  const { began, factor } = scale();
  if (factor === 1 && typeof clock === 'string' && isPrinted(clock)) return clock;
  const milliseconds = typeof clock === 'number' ? clock : Date.parse(clock);
  return new Date(Math.round(began + (milliseconds - began) * factor)).toISOString();
}

/** The instant of AWS's clock at which it will be this time in the calendar, ISO-8601 in UTC. */
export function clockTime(calendar: string): string {
  const { began, factor } = scale();
  if (factor === 1 && isPrinted(calendar)) return calendar;
  return new Date(Math.round(began + (Date.parse(calendar) - began) / factor)).toISOString();
}
