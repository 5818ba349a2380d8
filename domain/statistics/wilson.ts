import { type Estimate, Z } from './interval.ts';

/**
 * Estimates a share from counts, with Wilson's score interval: Wilson, "Probable inference, the law of succession, and statistical
 * inference", JASA 22 (1927) 209–212, as in https://rdrr.io/cran/cicalc/man/ci_prop_wilson.html (read 2026-11-30).
 * Undefined when nothing was counted.
 */
export function wilson(successes: number, count: number): Estimate | undefined {
  if (count === 0) return undefined;
  const share = successes / count;
  const scale = 1 + Z ** 2 / count;
  const middle = (share + Z ** 2 / (2 * count)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2))) / scale;
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
