import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratesOverCap } from '#domain/debt/charge-caps.ts';
import { ChargeTerms } from '#schemas/config/creditor.ts';
import { chargeTerms } from '#test/builders/arbitraries.ts';

describe('a rate over the cap', () => {
  it.each([
    { case: 'neither', fine: 2, interest: 1, refused: [] },
    {
      case: 'a fine over 2%',
      fine: 2.01,
      interest: 1,
      refused: [
        {
          field: 'finePercent',
          most: 2,
          law: 'CDC art. 52 §1',
          reason: 'must be at most 2: CDC art. 52 §1',
        },
      ],
    },
    {
      case: 'interest over 1% a month',
      fine: 0,
      interest: 1.01,
      refused: [
        {
          field: 'interestPercentPerMonth',
          most: 1,
          law: 'CC art. 406 with CTN art. 161 §1',
          reason: 'must be at most 1 a month: CC art. 406 with CTN art. 161 §1',
        },
      ],
    },
    {
      case: 'a rate that is no number',
      fine: Number.NaN,
      interest: 1,
      refused: [expect.objectContaining({ field: 'finePercent' })],
    },
  ])('$case', ({ fine, interest, refused }) => {
    expect(ratesOverCap({ finePercent: fine, interestPercentPerMonth: interest })).toEqual(refused);
  });

  it('is refused by the schema of the config in the same words', () => {
    const percents = fc.integer({ min: 0, max: 1500 }).map((points) => points / 100);
    fc.assert(
      fc.property(percents, percents, (finePercent, interestPercentPerMonth) => {
        const rates = { finePercent, interestPercentPerMonth };
        const parsed = ChargeTerms.safeParse({
          ...rates,
          basis: 'contract',
          whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
        });
        const bySchema = parsed.error?.issues.map(({ path, message }) => [path[0], message]) ?? [];
        expect(bySchema).toEqual(ratesOverCap(rates).map(({ field, reason }) => [field, reason]));
      }),
    );
  });

  it('is none of what the config allows', () => {
    fc.assert(
      fc.property(chargeTerms, (terms) => {
        expect(ratesOverCap(terms)).toEqual([]);
      }),
    );
  });
});
