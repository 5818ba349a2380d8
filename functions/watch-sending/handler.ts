import { watchSending } from '#application/messages/watch-sending.ts';
import { scheduledHandler } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';

/** Logs on the morning of a business day whether a message is due: an alarm is raised if none was sent. */
export const handler = scheduledHandler((time, timeLeft) => watchSending(calendarTime(time), timeLeft));
