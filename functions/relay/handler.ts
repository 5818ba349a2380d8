import { runPending } from '#application/relay/run-pending.ts';
import { scheduledHandler } from '#runtime/middleware.ts';

/** Does, each minute, what processes that died left undone, and what was to wait until now. */
export const handler = scheduledHandler((time, timeLeft) =>
  runPending(new Date(time).toISOString(), timeLeft),
);
