import { describe, expect, it } from 'vitest';
import { fineOf } from '#domain/debt/fine-of.ts';

const left = { whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const } };

describe('the fine', () => {
  it.each([
    { case: 'in percent', terms: { finePercent: 2 }, base: 100_000, fine: 2000n },
    { case: 'in centavos', terms: { fineAmount: 1500 }, base: 100_000, fine: 1500n },
    {
      case: 'in centavos, half of the principal paid in time',
      terms: { fineAmount: 1500 },
      base: 50_000,
      fine: 750n,
    },
    { case: 'in centavos, above 2% of a consumer', terms: { fineAmount: 5000 }, base: 100_000, fine: 2000n },
    {
      case: 'in centavos, above 2% between companies',
      terms: { relation: 'business' as const, fineAmount: 5000 },
      base: 100_000,
      fine: 5000n,
    },
    {
      case: 'in centavos, above 10% between companies',
      terms: { relation: 'business' as const, fineAmount: 15_000 },
      base: 100_000,
      fine: 10_000n,
    },
    { case: 'neither', terms: {}, base: 100_000, fine: 0n },
  ])('$case', ({ terms, base, fine }) => {
    const { numerator, denominator } = fineOf({ ...left, ...terms }, 100_000, base);
    expect(numerator / denominator).toBe(fine);
  });
});
