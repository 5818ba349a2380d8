import * as z from 'zod';
import { followCalendars } from '#application/ladder/follow-calendars.ts';
import { config } from '#runtime/config.ts';
import { handler as lambda } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { Instant } from '#schemas/primitives.ts';

/** What the schedule sends; of all of it the time is all that matters. */
const Tick = z.object({ time: Instant });

/** Moves the debts of each creditor with its holidays. */
export const handler = lambda(async (event: unknown, context) => {
  const { time } = Tick.parse(event);
  for (const creditor of Object.values(config().creditors))
    await followCalendars(creditor, calendarTime(time), () => context.getRemainingTimeInMillis());
});
