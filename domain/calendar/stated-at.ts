import { inUtc, isBefore } from './days.ts';

/**
 * When a sender says that something happened, in UTC, but not after the time at which its report came. Were the sender's
 * clock ahead, what it states next would look older, and what depends on that time (a deadline, the last day of a promise)
 * would be that far away.
 * @param stated ISO-8601
 * @param now when the report came (ISO-8601)
 */
export const statedAt = (stated: string, now: string): string => inUtc(isBefore(now, stated) ? now : stated);
