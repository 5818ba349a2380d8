import { addSeconds, isBefore, minutesBetween } from '#domain/calendar/days.ts';
import { nextLawfulInstant, type Recipient } from '#domain/compliance/contact-hours.ts';
import type { ContactHoursTable } from '#schemas/config/legal.ts';
import type { Channel } from '#schemas/primitives.ts';
import { spread } from './spread.ts';

/** Minutes: what AWS advises for its quotas, "an interval of up to 10 minutes" (SES, read 2026-11-29). */
const SHORTEST_WAIT = 10;
/** Minutes: a channel that is down for days is tried three or four times a day. */
const LONGEST_WAIT = 4 * 60;

/**
 * When a channel that took no message is tried again, ISO-8601 in UTC, always after `now` and lawful: it waits as long
 * as it has been down, at least ten minutes and at most four hours, and up to half as long again by chance, so that the
 * messages that failed together do not come back together.
 */
export function nextTryAt(given: {
  /** ISO-8601. */
  readonly now: string;
  /** Since when the channel takes no messages; now, when this is the first. */
  readonly since: string;
  readonly hours: ContactHoursTable;
  readonly channel: Channel;
  readonly recipient: Recipient;
  /** The step of the debt, by which messages are spread. */
  readonly key: string;
  /** Over how many minutes of a morning messages are spread. */
  readonly spreadMinutes: number;
}): string {
  const { now, since, hours, channel, recipient, key, spreadMinutes } = given;
  const wait = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, minutesBetween(since, now)));
  const wished = addSeconds(now, wait * 60 + spread(`${key}/${now}`, wait * 30));
  const lawful = nextLawfulInstant(hours, [channel], recipient, wished);
  return isBefore(wished, lawful) ? addSeconds(lawful, spread(key, spreadMinutes * 60)) : wished;
}
