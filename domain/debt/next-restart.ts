import { addMinutes, isBefore } from '#domain/calendar/days.ts';
import type { Debt, ExecutionFailure } from '#schemas/records/debt.ts';

/** Executions of one debt that may be replaced within a day: after that, a fault of ours would only repeat itself. */
export const MOST_RESTARTS_A_DAY = 6;

/** How long the first replacement waits, minutes; each further one of the same day waits twice as long. */
const FIRST_WAIT = 15;
const LONGEST_WAIT = 240;
const DAY = 24 * 60;

/**
 * Says when the replacement of an execution that ended at an instant begins: after 15 minutes, 30, 60, and so on, up to four
 * hours. Six replacements outlast an outage of twelve hours. `isOneTooMany`: six were made within a day already; what must go
 * on all the same waits for a day.
 * @param at ISO-8601
 */
export function nextRestart(
  { executionFailures }: Pick<Debt, 'executionFailures'>,
  at: string,
): { readonly until: string; readonly isOneTooMany: boolean } {
  const before = recentFailures(executionFailures, at).length;
  const isOneTooMany = before >= MOST_RESTARTS_A_DAY;
  const wait = isOneTooMany ? DAY : Math.min(FIRST_WAIT * 2 ** before, LONGEST_WAIT);
  return { until: addMinutes(at, wait), isOneTooMany };
}

/** Failures within the day before an instant. */
export const recentFailures = (
  failures: readonly ExecutionFailure[],
  at: string,
): readonly ExecutionFailure[] => failures.filter((failure) => isBefore(addMinutes(at, -DAY), failure.at));
