import * as z from 'zod';
import { watchSending } from '#application/messages/watch-sending.ts';
import { handler as lambda } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { Instant } from '#schemas/primitives.ts';

/** What the schedule sends; of all of it the time is all that matters. */
const Tick = z.object({ time: Instant });

/** Logs on the morning of a business day whether a message is due: an alarm is raised if none was sent. */
export const handler = lambda((event: unknown, context) =>
  watchSending(calendarTime(Tick.parse(event).time), () => context.getRemainingTimeInMillis()),
);
