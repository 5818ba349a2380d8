import { inUtc, isBefore } from '#domain/calendar/days.ts';

/**
 * When billing said something, in UTC. A clock of billing's that runs ahead does not keep out what it says next: at most
 * the time at which its event came.
 */
export const toldAt = (stated: string, now: string): string => inUtc(isBefore(now, stated) ? now : stated);
