import * as z from 'zod';
import { watchExecutions } from '#application/ladder/watch-executions.ts';
import { handler as lambda } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { Instant } from '#schemas/primitives.ts';

/** What the schedule sends; of all of it the time is all that matters. */
const Tick = z.object({ time: Instant });

/** Compares once a day the executions that run with the debts that wait on one. */
export const handler = lambda(async (event: unknown, context) => {
  const { time } = Tick.parse(event);
  await watchExecutions({
    at: Date.parse(time),
    now: calendarTime(time),
    timeLeft: () => context.getRemainingTimeInMillis(),
  });
});
