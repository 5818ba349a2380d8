import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderedSpread } from '#domain/dunning/ordered-spread.ts';
import { spread } from '#domain/dunning/spread.ts';

it('is the spread by hash alone without an order', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(40_000), (key, width) => {
      expect(orderedSpread(key, width)).toBe(spread(key, width));
    }),
  );
});

it('is a whole number from 0 to the width, and keeps an order that is further apart than chance', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.nat(40_000),
      fc.double({ min: 0, max: 0.85, noNaN: true }),
      (one, other, width, order) => {
        const first = orderedSpread(one, width, order);
        const second = orderedSpread(other, width, order + 0.15);
        expect(Number.isInteger(first) && first >= 0 && second <= width).toBe(true);
        expect(first).toBeLessThanOrEqual(second + 1);
      },
    ),
  );
});
