const SECONDS_OF_HOUR = 3_600;

/** How often something happens in each second: by the hour counted from 1970, a count for each second of it. */
export type BySecond = ReadonlyMap<number, Uint32Array>;

/** Counts what happens by the second. A book has millions of seconds with something in them, and every debt comes by: arrays are small, and quick. */
export class SecondCounts {
  readonly all = new Map<number, Uint32Array>();

  /** @param at epoch milliseconds */
  add(at: number, count: number): void {
    const second = Math.floor(at / 1000);
    const hour = Math.floor(second / SECONDS_OF_HOUR);
    let counts = this.all.get(hour);
    if (!counts) {
      counts = new Uint32Array(SECONDS_OF_HOUR);
      this.all.set(hour, counts);
    }
    const index = second - hour * SECONDS_OF_HOUR;
    counts[index] = (counts[index] ?? 0) + count;
  }
}

/** The busiest second over all parts of a forecast, the first of several; undefined when nothing happens in any. */
export function busiestSecond(
  parts: readonly BySecond[],
): { readonly perSecond: number /** ISO-8601. */; readonly at: string } | undefined {
  let most: { readonly perSecond: number; readonly second: number } | undefined;
  const hours = new Set(parts.flatMap((part) => [...part.keys()]));
  for (const hour of [...hours].sort((one, other) => one - other)) {
    const counts = parts.flatMap((part) => part.get(hour) ?? []);
    for (let index = 0; index < SECONDS_OF_HOUR; index += 1) {
      const perSecond = counts.reduce((sum, count) => sum + (count[index] ?? 0), 0);
      if (perSecond > (most?.perSecond ?? 0)) most = { perSecond, second: hour * SECONDS_OF_HOUR + index };
    }
  }
  return most && { perSecond: most.perSecond, at: new Date(most.second * 1000).toISOString() };
}

/** How often it happens over all seconds. */
export const countOf = (bySecond: BySecond): number => {
  let total = 0;
  for (const counts of bySecond.values()) for (const count of counts) total += count;
  return total;
};
