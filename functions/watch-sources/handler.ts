import { watchLegalRate } from '#application/reconciliation/watch-legal-rate.ts';
import { watchSources } from '#application/reconciliation/watch-sources.ts';
import { config } from '#runtime/config.ts';
import { scheduledHandler } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';

/** Checks every few minutes whether each creditor's payment sources reported in time, and whether the legal rate of this month is known. */
export const handler = scheduledHandler(async (time) => {
  const now = calendarTime(time);
  watchLegalRate(now);
  for (const creditor of Object.values(config().creditors)) await watchSources(creditor, now);
});
