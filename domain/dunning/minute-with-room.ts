/**
 * The first minute from `from` to `to` in which fewer than `perMinute` messages are counted; undefined when all are full.
 * Minutes are counted from 1970.
 * @param taken how many messages each minute has; one that is absent has none
 */
export function minuteWithRoom(
  taken: ReadonlyMap<number, number>,
  { from, to, perMinute }: { readonly from: number; readonly to: number; readonly perMinute: number },
): number | undefined {
  for (let minute = from; minute <= to; minute += 1) if ((taken.get(minute) ?? 0) < perMinute) return minute;
  return undefined;
}
