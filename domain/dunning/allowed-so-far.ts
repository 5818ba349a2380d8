/** Seconds: a provider takes short bursts, and rates are not exact to the second. */
const BURST = 10;

/**
 * How many messages of a minute's rate may be counted by a second of it: its part of the minute, and ten seconds more, so that
 * those of a whole minute never come at its first second. At least one.
 * @param second from 0 to 59
 */
export const allowedSoFar = (perMinute: number, second: number): number =>
  Math.max(1, Math.floor((perMinute * Math.min(60, second + BURST)) / 60));
