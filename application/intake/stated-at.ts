import { inUtc, isBefore } from '#domain/calendar/days.ts';

/**
 * When billing stated something, in UTC, at most the time at which its event came: were billing's clock ahead, what it states
 * next would look older.
 */
export const statedAt = (stated: string, now: string): string => inUtc(isBefore(now, stated) ? now : stated);
