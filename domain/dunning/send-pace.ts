import { allocate } from '#domain/money/allocate.ts';
import type { Rate } from '#schemas/config/rates.ts';
import { spread } from './spread.ts';

/**
 * The most messages of one minute that are counted in one item: 250 writes a second, a quarter of what a partition takes
 * (1,000 write units a second: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html,
 * read 2026-11-29).
 */
const MOST_PER_SHARD = 250 * 60;

/** The messages that may be sent in one minute, by one of the counts among which they are divided. */
export interface SendPace {
  readonly shard: number;
  readonly perMinute: number;
}

const known = new Map<number, readonly number[]>();

/** The counts among which a rate of a minute is divided; a configuration has three rates. */
function partsOf(total: number): readonly number[] {
  const before = known.get(total);
  if (before) return before;
  const parts = allocate(total, Math.ceil(total / MOST_PER_SHARD));
  known.set(total, parts);
  return parts;
}

/**
 * The pace of a channel for one message: the rate of a minute, or the even part of the day's quota if that is less. A rate that
 * is too much for one count is divided among several, exactly; the hash of the message chooses one.
 * @param lawfulMinutes the minutes of a day in which messages may be sent
 * @param key the message
 */
export function sendPace({ perSecond, perDay }: Rate, lawfulMinutes: number, key: string): SendPace {
  const byRate = Math.floor(perSecond * 60);
  const byQuota = perDay === undefined ? byRate : Math.floor(perDay / lawfulMinutes);
  // Less than one a minute would be never.
  const total = Math.max(1, Math.min(byRate, byQuota));
  const parts = partsOf(total);
  const shard = spread(key, parts.length - 1);
  return { shard, perMinute: parts[shard] ?? total };
}
