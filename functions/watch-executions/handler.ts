import { watchExecutions } from '#application/ladder/watch-executions.ts';
import { scheduledHandler } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';

/** Compares once a day the executions that run with the debts that wait on one. */
export const handler = scheduledHandler((time, timeLeft) =>
  watchExecutions({ at: Date.parse(time), now: calendarTime(time), timeLeft }),
);
