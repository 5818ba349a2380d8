import { dayOf } from '#domain/calendar/days.ts';

/**
 * Whether a debt may be due for a message on a day, by its summary: one of its steps is planned for that day, or one
 * waits and no later one has come since. It says yes too often, never too seldom: the debt itself
 * has what was sent.
 * @param steps instants on the calendar; undefined in older summaries
 * @param today in the debtor's zone
 */
export function mayBeDue(
  steps: { readonly at: readonly string[]; readonly waitsUntil?: string | undefined } | undefined,
  today: string,
  zone: string,
): boolean {
  if (!steps) return true;
  const planned = steps.at.map((at) => dayOf(at, zone));
  if (planned.includes(today)) return true;
  if (steps.waitsUntil === undefined) return false;
  const waits = dayOf(steps.waitsUntil, zone);
  return !planned.some((day) => waits < day && day < today);
}
