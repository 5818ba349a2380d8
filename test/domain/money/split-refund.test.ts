import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRefund } from '#domain/money/split-refund.ts';

const owed = (...left: readonly number[]) => left.map((one) => ({ left: one, excess: 0 }));

describe('a refund of a payment of several debts', () => {
  test.each([
    ['goes as the payment was split', 30_000, owed(100_000, 50_000), [20_000, 10_000]],
    ['of all of it is all of each', 150_000, owed(100_000, 50_000), [100_000, 50_000]],
    ['gives the odd centavos one each, in order', 100, owed(1, 1, 1000), [1, 0, 99]],
    ['of more than there is takes all', 999, owed(100, 50), [100, 50]],
    [
      'takes first what nobody owed',
      60,
      [
        { left: 150, excess: 50 },
        { left: 100, excess: 0 },
      ],
      [55, 5],
    ],
    [
      'of an excess alone takes that',
      50,
      [
        { left: 150, excess: 50 },
        { left: 100, excess: 0 },
      ],
      [50, 0],
    ],
    ['of debts that have nothing is nothing', 50, owed(0, 0), [0, 0]],
    ['of no debt is nothing', 50, [], []],
  ])('%s', (_case, amount, debts, parts) => {
    expect(splitRefund(amount, debts)).toEqual(parts);
  });

  test('sums to the refund or to all that is left, and takes no more than a debt has', () => {
    const centavos = fc.integer({ min: 0, max: 999_999_999_999 });
    const debt = fc.record({ left: centavos, excess: centavos });
    fc.assert(
      fc.property(centavos, fc.array(debt, { maxLength: 5 }), (amount, debts) => {
        const parts = splitRefund(amount, debts);
        const left = debts.reduce((sum, one) => sum + one.left, 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Math.min(amount, left));
        for (const [index, part] of parts.entries())
          expect(part).toBeLessThanOrEqual(debts[index]?.left ?? 0);
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
