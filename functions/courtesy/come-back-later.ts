import { putMessage } from '#adapters/aws/queues.ts';
import { env } from '#runtime/env.ts';
import { clockTime } from '#runtime/time.ts';

/** The longest that SQS holds a message back, seconds. */
const LONGEST_DELAY = 900;

/**
 * Puts the same message into the queue again for a later instant, in steps of a quarter of an hour: a new message has
 * a new age, which one that only becomes visible again does not.
 * @param now ISO-8601, of the calendar
 * @param until ISO-8601, of the calendar
 */
export async function comeBackLater(body: string, now: string, until: string): Promise<void> {
  const seconds = Math.ceil((Date.parse(clockTime(until)) - Date.parse(clockTime(now))) / 1000);
  await putMessage(env('COURTESY_QUEUE_URL'), body, {
    delaySeconds: Math.min(LONGEST_DELAY, Math.max(1, seconds)),
  });
}
