/**
 * Seconds between the attempts at an event, as the example of the specification has them:
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md, "Deliverability and reliability" (read
 * 2026-11-30). After the last it is tried once a day.
 */
const DELAYS = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
const LONGEST = 86_400;

/** A wait is longer by up to this part of it, so that what failed together does not come again together. */
const JITTER = 0.2;

/**
 * How long an event waits that its endpoint did not take, milliseconds.
 * @param failed attempts in a row that failed, 1 or more
 * @param random from 0 to less than 1
 * @param retryAfter what the endpoint asked for, seconds; up to a day of it is granted
 */
export function retryDelay(failed: number, random: number, retryAfter = 0): number {
  const seconds = Math.max(DELAYS[failed - 1] ?? LONGEST, Math.min(retryAfter, LONGEST));
  return Math.round(seconds * 1000 * (1 + JITTER * random));
}
