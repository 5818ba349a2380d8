import { describe, expect, it } from 'vitest';
import { wilson } from '#domain/statistics/wilson.ts';

describe('the interval of Wilson', () => {
  // R: binom::binom.confint(x, n, methods = "wilson").
  it.each([
    { successes: 0, count: 10, low: 0, high: 0.2775328 },
    { successes: 1, count: 10, low: 0.0178763, high: 0.40415 },
    { successes: 5, count: 10, low: 0.2365931, high: 0.7634069 },
    { successes: 10, count: 10, low: 0.7224672, high: 1 },
    { successes: 84, count: 85, low: 0.9363096, high: 0.9979191 },
  ])('of $successes in $count', ({ successes, count, low, high }) => {
    const found = wilson(successes, count);
    expect(found?.share).toBe(successes / count);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  it('of nothing is none', () => {
    expect(wilson(0, 0)).toBeUndefined();
  });
});
