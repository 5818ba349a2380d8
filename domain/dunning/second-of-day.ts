import { orderedSpread } from './ordered-spread.ts';

/**
 * The second of a day, after midnight, at which a step is taken: from the régua's time of day on, spread over its minutes by
 * the hash of a key. The span keeps its length, but moves into the lawful hours, so that steps never crowd at their first or
 * last minute; only hours that are shorter than it shorten it.
 */
export function secondOfDay(given: {
  /** What is spread: a debt and its step. */
  readonly key: string;
  /** The time of day, minutes after midnight. */
  readonly sendAt: number;
  readonly spreadMinutes: number;
  /** The lawful hours: the first minute, and the first that is not lawful any more. */
  readonly opens: number;
  readonly closes: number;
  /** Its place in the morning, from 0 to 1, if it has one: by that and not by the hash. */
  readonly order?: number | undefined;
}): number {
  const { key, sendAt, spreadMinutes, opens, closes, order } = given;
  const first = opens * 60;
  const last = closes * 60 - 1;
  const width = Math.min(spreadMinutes * 60, last - first);
  const from = Math.min(Math.max(sendAt * 60, first), last - width);
  return from + orderedSpread(key, width, order);
}
