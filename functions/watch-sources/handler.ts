import * as z from 'zod';
import { watchSources } from '#application/reconciliation/watch-sources.ts';
import { config } from '#runtime/config.ts';
import { handler as lambda } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { Instant } from '#schemas/primitives.ts';

/** What the schedule sends; of all of it the time is all that matters. */
const Tick = z.object({ time: Instant });

/** Checks every few minutes whether each creditor's payment sources reported in time. */
export const handler = lambda(async (event: unknown) => {
  const now = calendarTime(Tick.parse(event).time);
  for (const creditor of Object.values(config().creditors)) await watchSources(creditor, now);
});
