import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPayment } from '#domain/money/split-payment.ts';

describe('a payment of a bill for several debts', () => {
  it.each([
    { case: 'of all of it', amount: 600, parts: [100, 200, 300] },
    { case: 'of less: the oldest first', amount: 250, parts: [100, 150, 0] },
    { case: 'of more: the last gets the excess', amount: 650, parts: [100, 200, 350] },
    { case: 'of almost nothing', amount: 1, parts: [1, 0, 0] },
  ])('$case', ({ amount, parts }) => {
    expect(splitPayment(amount, [100, 200, 300])).toEqual(parts);
  });

  it('is split to the centavo; no part is negative, and only the last may exceed its share', () => {
    const centavos = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(centavos, fc.array(centavos, { minLength: 1, maxLength: 8 }), (amount, shares) => {
        const parts = splitPayment(amount, shares);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        for (const [index, part] of parts.entries()) {
          expect(part).toBeGreaterThanOrEqual(0);
          if (index < shares.length - 1) expect(part).toBeLessThanOrEqual(shares[index] as number);
        }
      }),
    );
  });
});
