import { followConfiguration } from '#application/configuration/follow-configuration.ts';
import { runPending } from '#application/relay/run-pending.ts';
import { scheduledHandler } from '#runtime/middleware.ts';

/**
 * Does, each minute, what processes that died left undone, and what was to wait until now. It is called first after a deployment, so it
 * records since when the configuration is in force.
 */
export const handler = scheduledHandler(async (time, timeLeft) => {
  const now = new Date(time).toISOString();
  await followConfiguration(now);
  await runPending(now, timeLeft);
});
