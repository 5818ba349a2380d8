import { setTimeout as sleep } from 'node:timers/promises';
import { within } from '#test/within.ts';
import { interrupted } from './interruption.ts';

/** The time between two looks, milliseconds. */
const PAUSE = 250;
/** How long one look may take, milliseconds: the AWS SDK waits for an answer as long as it is connected. */
const LOOK_WITHIN = 60_000;

/** What was waited for was not seen in the time that it may take. */
class NotSeenError extends Error {
  override readonly name = 'NotSeenError';
}

/**
 * Looks again and again until there is something to see, and gives it.
 * @param what completes "not seen within 20 s: …"
 * @param seconds how long it may take
 * @param lookWithin how long one look may take, milliseconds
 */
export async function eventually<T>(
  what: string,
  seconds: number,
  look: () => Promise<T | undefined> | T | undefined,
  lookWithin = LOOK_WITHIN,
): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const seen = await within(lookWithin, `a look at ${what} had no answer`, Promise.resolve(look()));
    if (seen !== undefined) return seen;
    if (Date.now() > until) throw new NotSeenError(`not seen within ${seconds} s: ${what}`);
    await pause(PAUSE);
  }
}

/** Waits, unless the run is interrupted. */
export async function pause(milliseconds: number): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal: interrupted });
  } catch {
    throw interrupted.reason;
  }
}
