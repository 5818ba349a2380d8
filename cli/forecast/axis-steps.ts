/** Steps of an axis above zero, at most. */
const MOST = 4;
const ROUND = [1, 2, 5];

/**
 * The values that are written at an axis, from 0 to the first that is not below `most`: round ones (1, 2 or 5 and zeros), few enough to be read.
 * @param unit the least step
 */
export function stepsOf(most: number, unit: number): number[] {
  const step = stepFor(most, unit);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

function stepFor(most: number, unit: number): number {
  for (let size = unit; ; size *= 10)
    for (const round of ROUND) if (round * size * MOST >= most) return round * size;
}
