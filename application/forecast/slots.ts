import type { Channel } from '#schemas/primitives.ts';

/** How many messages each minute of a channel has, in memory: `adapters/table/send-slots.ts` without a table. */
export class Slots {
  readonly #taken = new Map<string, Map<number, number>>();
  readonly #parts: number;

  /** @param parts among how many forecasts of one book a rate is divided */
  constructor(parts: number) {
    this.#parts = parts;
  }

  /** The part of a minute's rate that this forecast has, at least one message. */
  partOf(perMinute: number): number {
    return Math.max(1, Math.floor(perMinute / this.#parts));
  }

  /** Takes one of the messages that a channel may send in a minute; false when the minute is full. */
  take({ channel, shard, minute }: Slot, perMinute: number): boolean {
    const taken = this.of(channel, shard);
    const count = taken.get(minute) ?? 0;
    if (count >= perMinute) return false;
    taken.set(minute, count + 1);
    return true;
  }

  /** How many messages each minute has, by the minute counted from 1970. */
  of(channel: Channel, shard: number): Map<number, number> {
    const key = `${channel}/${shard}`;
    const known = this.#taken.get(key) ?? new Map<number, number>();
    this.#taken.set(key, known);
    return known;
  }
}

/** One of the counts of a channel, and a minute. */
interface Slot {
  readonly channel: Channel;
  readonly shard: number;
  readonly minute: number;
}
