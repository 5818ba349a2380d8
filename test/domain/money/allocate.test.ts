import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '#domain/money/allocate.ts';

describe('a split', () => {
  it.each([
    { case: 'in three: the first takes the centavo left', total: 10_000, by: 3, shares: [3334, 3333, 3333] },
    { case: 'in one', total: 10_000, by: 1, shares: [10_000] },
    { case: 'of less than a centavo each', total: 2, by: 3, shares: [1, 1, 0] },
    { case: 'of nothing', total: 0, by: 2, shares: [0, 0] },
    { case: 'by weights', total: 100, by: [1, 3], shares: [25, 75] },
    {
      case: 'to the largest remainder, not to the first',
      total: 100,
      by: [10, 20, 25],
      shares: [18, 36, 46],
    },
    { case: 'to the smaller share, when it loses most', total: 10, by: [5, 2], shares: [7, 3] },
    { case: 'with a weight of 0, which gets nothing', total: 101, by: [1, 0, 1], shares: [51, 0, 50] },
    {
      case: 'of the largest total there is, exactly',
      total: Number.MAX_SAFE_INTEGER,
      by: [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
      shares: [4_503_599_627_370_496, 4_503_599_627_370_495],
    },
  ])('$case', ({ total, by, shares }) => {
    expect(allocate(total, by)).toEqual(shares);
  });

  it.each([
    {
      case: 'parts of a centavo',
      total: 0.5,
      by: 2,
      message: 'total must be whole centavos, 0 or more: 0.5',
    },
    { case: 'less than nothing', total: -1, by: 2, message: 'total must be whole centavos, 0 or more: -1' },
    { case: 'no share', total: 1, by: 0, message: 'number of shares must be whole, 1 or more: 0' },
    {
      case: 'a share and a half',
      total: 1,
      by: 1.5,
      message: 'number of shares must be whole, 1 or more: 1.5',
    },
    { case: 'no weight', total: 1, by: [], message: 'weights must not all be 0' },
    { case: 'weights of 0', total: 1, by: [0, 0], message: 'weights must not all be 0' },
    { case: 'a weight below 0', total: 1, by: [2, -1], message: 'weights must be whole, 0 or more: 2, -1' },
    { case: 'part of a weight', total: 1, by: [0.5], message: 'weights must be whole, 0 or more: 0.5' },
  ])('of $case is refused', ({ total, by, message }) => {
    expect(() => allocate(total, by)).toThrow(new RangeError(message));
  });
});

describe('for every total and weights', () => {
  const totals = fc.maxSafeNat();
  const weights = fc
    .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 })
    .filter((some) => some.some((weight) => weight > 0));

  it('the shares sum to the total, and none is a centavo away from its exact part', () => {
    fc.assert(
      fc.property(totals, weights, (total, by) => {
        const shares = allocate(total, by);
        const whole = by.reduce((sum, weight) => sum + weight, 0);
        expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(total));
        for (const [index, weight] of by.entries()) {
          const off = BigInt(shares[index] as number) * BigInt(whole) - BigInt(total) * BigInt(weight);
          expect(off > -BigInt(whole) && off < BigInt(whole)).toBe(true);
        }
      }),
    );
  });

  it('a heavier weight never gets less', () => {
    fc.assert(
      fc.property(totals, weights, (total, by) => {
        const shares = allocate(total, by);
        const byWeight = by
          .map((weight, index) => ({ weight, share: shares[index] as number }))
          .sort((one, other) => one.weight - other.weight || one.share - other.share);
        expect(byWeight.map(({ share }) => share)).toEqual(
          byWeight.map(({ share }) => share).sort((one, other) => one - other),
        );
      }),
    );
  });

  it('a count is as many equal weights', () => {
    fc.assert(
      fc.property(totals, fc.integer({ min: 1, max: 60 }), (total, count) => {
        const shares = allocate(total, count);
        expect(shares).toEqual(allocate(total, Array(count).fill(7)));
        expect((shares[0] as number) - (shares.at(-1) as number)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
