/** How one text differs from another at a line of the new one. */
export interface LineChange {
  /** 1-based, in the new text; where lines went, the line before which they stood. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Lines of a file beyond which only the ends that are the same are left out. */
const MOST_CELLS = 1_000_000;

/** What is other in a text, line by line: lines that changed, came (`before` is empty) and went (`after` is empty). */
export function lineChanges(before: string, after: string): LineChange[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const changes: LineChange[] = [];
  let [one, other] = [start, start];
  for (const [left, right] of [
    ...kept(old.slice(start, old.length - end), now.slice(start, now.length - end)),
  ].map(([left, right]) => [left + start, right + start] as const)) {
    changes.push(...gap(old.slice(one, left), now.slice(other, right), other));
    [one, other] = [left + 1, right + 1];
  }
  return [...changes, ...gap(old.slice(one, old.length - end), now.slice(other, now.length - end), other)];
}

/** Lines between two that are kept: the first of one with the first of the other, and so on. */
const gap = (old: readonly string[], now: readonly string[], at: number): LineChange[] =>
  Array.from({ length: Math.max(old.length, now.length) }, (_, index) => ({
    line: at + Math.min(index, now.length) + 1,
    before: (old[index] ?? '').trim(),
    after: (now[index] ?? '').trim(),
  }));

/** The places of the longest run of lines that both have, in order. */
function kept(old: readonly string[], now: readonly string[]): [number, number][] {
  if (old.length * now.length > MOST_CELLS) return [];
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (one: number, other: number): number => lengths[one]?.[other] ?? 0;
  for (let one = old.length - 1; one >= 0; one -= 1) {
    const row = lengths[one] ?? [];
    for (let other = now.length - 1; other >= 0; other -= 1)
      row[other] =
        old[one] === now[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
  }
  const places: [number, number][] = [];
  for (let [one, other] = [0, 0]; one < old.length && other < now.length; )
    if (old[one] === now[other]) {
      places.push([one, other]);
      [one, other] = [one + 1, other + 1];
    } else if (at(one + 1, other) >= at(one, other + 1)) one += 1;
    else other += 1;
  return places;
}
