import * as z from 'zod';
import { prescribeDebts } from '#application/prescription/prescribe-debts.ts';
import { handler as lambda } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { Instant } from '#schemas/primitives.ts';

/** What the schedule sends; of all of it the time is all that matters. */
const Tick = z.object({ time: Instant });

/** Records which debts can no longer be demanded. */
export const handler = lambda(async (event: unknown, context) => {
  const { time } = Tick.parse(event);
  await prescribeDebts(calendarTime(time), () => context.getRemainingTimeInMillis());
});
