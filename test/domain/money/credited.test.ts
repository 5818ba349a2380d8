import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainCredit, splitCredited, unexplainedOf } from '#domain/money/credited.ts';

describe('what was credited of a payment', () => {
  it.each([
    { case: 'the fee was taken', credited: 9_500, named: [['fee', 500]], is: { fee: 500 } },
    {
      case: 'the fee is charged elsewhere',
      credited: 10_000,
      named: [['fee', 500]],
      is: {},
    },
    {
      case: 'the tax alone was split off',
      credited: 7_900,
      named: [
        ['fee', 500],
        ['tax', 2_100],
      ],
      is: { tax: 2_100 },
    },
    {
      case: 'both were taken',
      credited: 7_400,
      named: [
        ['fee', 500],
        ['tax', 2_100],
      ],
      is: { fee: 500, tax: 2_100 },
    },
    {
      case: 'something else came with it',
      credited: 10_300,
      named: [['other', 300]],
      is: { other: 300 },
    },
  ] as const)('is explained: $case', ({ credited, named, is }) => {
    const found = explainCredit(
      10_000,
      credited,
      named.map(([kind, amount]) => ({ kind, amount })),
    );
    expect(found).toEqual({ amount: credited, ...is });
    expect(unexplainedOf(10_000, found)).toBe(0);
  });

  it('is not explained by less than is missing', () => {
    const found = explainCredit(10_000, 7_400, [{ kind: 'fee', amount: 500 }]);
    expect(unexplainedOf(10_000, found)).toBe(2_100);
  });

  it('splits over the parts of a payment without a centavo of difference that the whole has not', () => {
    const figure = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 5_000_000 }), { minLength: 1, maxLength: 8 }),
        fc.record({ fee: fc.integer({ min: 0, max: 20 }), tax: fc.integer({ min: 0, max: 25 }) }),
        figure,
        (parts, percent, rest) => {
          const paid = parts.reduce((sum, part) => sum + part, 0);
          const [fee, tax] = [Math.floor((paid * percent.fee) / 100), Math.floor((paid * percent.tax) / 100)];
          const difference = Math.min(rest, Math.floor(paid / 4));
          const whole = { amount: paid - fee - tax - difference, fee, tax };
          const split = splitCredited(whole, parts);
          const sum = (of: (one: (typeof split)[number]) => number) =>
            split.reduce((total, one) => total + of(one), 0);
          expect(sum((one) => one.amount)).toBe(whole.amount);
          expect(sum((one) => one.fee ?? 0)).toBe(fee);
          expect(sum((one) => one.tax ?? 0)).toBe(tax);
          expect(split.reduce((total, one, index) => total + unexplainedOf(parts[index] ?? 0, one), 0)).toBe(
            difference,
          );
          if (difference === 0)
            for (const [index, one] of split.entries()) expect(unexplainedOf(parts[index] ?? 0, one)).toBe(0);
        },
      ),
    );
  });
});
